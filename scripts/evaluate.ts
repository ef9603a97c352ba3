/**
 * npm run evaluate: what the matcher, the chooser of passages and the lookup achieve on the texts of tests/ and, where
 * they are, on the team's development sets in ../shared/eval. Says also which items of the passages' sets share words with
 * what the chooser knows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGlossaryIndex } from '../src/glossary/glossary.ts';
import { buildPassageIndex } from '../src/matching/build-passage-index.ts';
import { createPassageChooser } from '../src/matching/choose-passage.ts';
import { createLookUp, termsOf } from '../src/matching/look-up.ts';
import { type DetectionText, readTexts } from '../tests/detection/read-texts.ts';
import { isHeldOut } from '../tests/passages/is-held-out.ts';
import { createAnnotator } from './commands/annotate-text.ts';
import { loadGlossary } from './commands/load-glossary.ts';
import { detectionTable, scoreDetection } from './evaluate/score-detection.ts';
import { type GradedQuery, lookupTable, passageLine } from './evaluate/score-lookup.ts';
import { type GradedContext, gradeQuote, passagesTable } from './evaluate/score-passages.ts';
import { sharedRuns } from './evaluate/shared-runs.ts';
import { jsonLines } from './evaluate/table.ts';
import { lookupTimes } from './evaluate/time-lookup.ts';
import { passagesOf } from './glossary/segment-letter.ts';
import { root } from './root.ts';

const compiled = await loadGlossary();
const { glossary, learnedWords, foreignForms, letter, text, meta } = compiled;
const index = createGlossaryIndex(glossary);
const stops = meta.slips.filter((slip) => slip.endsSentence);
const units = text.paragraphs
  .filter(({ paragraph }) => paragraph !== 'title')
  .flatMap((paragraph) => passagesOf(letter, paragraph, stops));

/** The team's sets, which a clone does not have. */
const SHARED = '../shared/eval';
const linesOf = <T>(path: string): T[] => jsonLines<T>(readFileSync(join(root, path), 'utf8'));

function report(title: string, body: string): void {
  console.log(`\n${title}\n${body}`);
}

/** Runs `evaluate` on a file of the team's sets, or says that it is missing. */
function withShared<T>(path: string, evaluate: (records: T[], path: string) => void): void {
  const file = `${SHARED}/${path}`;
  if (existsSync(join(root, file))) evaluate(linesOf<T>(file), file);
  else report(file, 'is missing: it belongs to the team and is not part of a clone.');
}

const annotate = createAnnotator(compiled);
const detect = (name: string, texts: readonly DetectionText[]) =>
  report(`Detection: ${name}`, detectionTable(scoreDetection(texts, annotate)));

type SharedText = Pick<DetectionText, 'id' | 'text'> & {
  readonly category: string;
  readonly mentions: readonly (DetectionText['mentions'][number] & {
    readonly optional: boolean;
  })[];
};
withShared<SharedText>('detection/docs.jsonl', (records, name) => {
  const texts = records.map(({ id, category, text, mentions }) => ({
    id,
    group: category,
    text,
    mentions: mentions.filter(({ optional }) => !optional),
    optional: mentions.filter(({ optional }) => optional),
  }));
  detect(name, texts);
});
for (const folder of ['tests/detection', 'tests/detection/second'])
  detect(folder, readTexts(join(root, folder)));

const choose = createPassageChooser(glossary, buildPassageIndex(glossary, learnedWords));
const abouts = glossary.passages.flatMap(({ about, sentences }) => [...about, ...sentences]);

function choosePassages(
  name: string,
  items: readonly GradedContext[],
  groupOf: (item: GradedContext) => string,
): void {
  const begun = performance.now();
  const graded = items.map((item) => {
    const entry = index.entry(item.term);
    if (!entry) throw new Error(`${name}: there is no term “${item.term}”`);
    const quote = choose(entry, item.context).passages[0]?.text ?? '';
    return { item, grade: gradeQuote(quote, item, letter, units) };
  });
  const each = (performance.now() - begun) / items.length;
  report(`Passages: ${name}`, `${passagesTable(graded, groupOf)}\n${each.toFixed(2)} ms a choice`);
  for (const { id, context } of items) {
    for (const run of sharedRuns(context, abouts))
      console.log(`${id} shares words with an about text: ${run}`);
    for (const run of sharedRuns(context, [letter]))
      console.log(`${id} shares words with the letter: ${run}`);
  }
}

withShared<GradedContext>('passages/gold.jsonl', (items, name) =>
  choosePassages(name, items, ({ kind }) => kind),
);
const contexts = linesOf<GradedContext>('tests/passages/contexts.jsonl');
choosePassages('tests/passages, by kind', contexts, ({ kind }) => kind);
choosePassages('tests/passages', contexts, ({ id }) => (isHeldOut(id) ? 'held out' : 'for tuning'));
for (const name of ['second', 'third', 'fourth', 'fifth', 'sixth'].map(
  (set) => `tests/passages/${set}`,
))
  choosePassages(name, linesOf<GradedContext>(`${name}.jsonl`), ({ kind }) => kind);

const lookUp = createLookUp(glossary, foreignForms);
const lookUpTerms = (query: string) => termsOf(lookUp(query));
withShared<GradedQuery>('lookup/queries.jsonl', (queries, name) =>
  report(`Lookup: ${name}`, lookupTable(queries, lookUpTerms)),
);
const queries = linesOf<GradedQuery & { id: string }>('tests/lookup/queries.jsonl');
for (const [name, chosen] of [
  ['for tuning', queries.filter(({ id }) => !isHeldOut(id))],
  ['held out', queries.filter(({ id }) => isHeldOut(id))],
] as const) {
  const terms = chosen.filter(({ category }) => category !== 'passage');
  report(
    `Lookup: tests/lookup, ${name}`,
    `${lookupTable(terms, lookUpTerms)}\n${passageLine(chosen, lookUp)}`,
  );
}
report(
  'Lookup: time a query',
  lookupTimes(
    glossary.entries,
    foreignForms,
    // A third is enough for a median, and Fuse takes its time.
    queries.filter(({ id }) => isHeldOut(id)).map(({ q }) => q),
    lookUp,
  ),
);
