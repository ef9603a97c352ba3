/** What a glossary must have to be published, beyond what it needs to be built. */
import type { Entry, SectionName } from '../../src/glossary/entry.ts';
import { falseQuotations } from './check-quotations.ts';
import type { CompiledGlossary } from './compile-glossary.ts';
import type { Problem } from './problem.ts';
import { PASSAGES_FILE } from './read-glossary.ts';
import { headingOf } from './read-term-file.ts';

type Rule = (compiled: CompiledGlossary) => Problem[];

/** Sections that claim what the text itself does not show. */
const CLAIMING: readonly SectionName[] = ['history', 'disputed', 'confusion'];
/** Sections that every entry of a complete glossary has; the others only where there is something to say. */
const NEEDED: readonly SectionName[] = ['letter', 'history'];

/** A rule of single entries: the reasons against one, by field. */
const ofEntries =
  (check: (entry: Entry, compiled: CompiledGlossary) => [field: string, reason: string][]): Rule =>
  (compiled) =>
    compiled.glossary.entries.flatMap((entry) =>
      check(entry, compiled).map(([field, reason]) => ({
        file: `terms/${entry.id}.md`,
        field,
        reason,
      })),
    );

const claimsHaveSources = ofEntries(({ sections, sources }, { meta }) =>
  sections
    .filter(({ name }) => CLAIMING.includes(name))
    .filter(({ name }) => !sources.some((source) => source.sections.includes(name)))
    .map(({ name }) => [`“${headingOf(name, meta.kind)}”`, 'has no source that serves it']),
);

const quotationsAreTrue = ofEntries((entry, compiled) =>
  falseQuotations(entry, compiled).map(({ words, paragraphs }) => [
    `“${headingOf('letter', compiled.meta.kind)}”`,
    `quotes “${words}”, which is not in paragraph ${paragraphs.join(' or ')}`,
  ]),
);

const termsHaveTheirPassages = ofEntries(({ paragraphs, passages }) =>
  paragraphs.length > 1 && passages.length === 1
    ? [['paragraphs', `names ${paragraphs.length}, but there is one passage of the term`]]
    : [],
);

const entriesAreComplete = ofEntries(({ sections }, { meta }) =>
  NEEDED.filter((needed) => meta.complete && !sections.some(({ name }) => name === needed)).map(
    (name) => [`“${headingOf(name, meta.kind)}”`, 'is missing, and the glossary is to be complete'],
  ),
);

const passagesAreReached: Rule = ({ glossary }) => {
  const reached = new Set(glossary.entries.flatMap(({ passages }) => passages));
  return glossary.passages
    .filter(({ id }) => !reached.has(id))
    .map(({ id, text }) => ({
      file: PASSAGES_FILE,
      field: id,
      reason: `no term leads to “${text}”`,
    }));
};

const textIsCovered: Rule = ({ glossary, letter, meta }) => {
  const gaps: Problem[] = [];
  let reach = 0;
  const tell = (until: number) => {
    const words = letter
      .slice(reach, until)
      .replace(/^\uFEFF/, '')
      .trim();
    if (words)
      gaps.push({ file: meta.text, field: '', reason: `is in no passage here: “${words}”` });
  };
  for (const { start, end } of [...glossary.passages].sort((a, b) => a.start - b.start)) {
    tell(start);
    reach = Math.max(reach, end);
  }
  tell(letter.length);
  return gaps;
};

const RULES: readonly Rule[] = [
  claimsHaveSources,
  quotationsAreTrue,
  termsHaveTheirPassages,
  entriesAreComplete,
  passagesAreReached,
  textIsCovered,
];

/** Everything that keeps a glossary from being published. */
export const proofread = (compiled: CompiledGlossary): Problem[] =>
  RULES.flatMap((rule) => rule(compiled));
