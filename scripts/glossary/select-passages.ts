import type { Report } from './problem.ts';
import { PASSAGES_FILE, SENTENCES_FILE } from './read-glossary.ts';
import type { ListedPassage, ListedSentences } from './schema.ts';
import { MAX_PASSAGE, type Stretch } from './segment-letter.ts';

/** A passage of the text, with what passages.yaml says of it. */
export interface SelectedPassage extends Stretch {
  readonly about: readonly string[];
  /** Terms that it speaks of without a form of theirs. */
  readonly terms: readonly string[];
}

/** The stretch that an id names: a unit, or a run of neighbouring units ("p3s1-p3s2"); otherwise, why it names none. */
function stretchOf(id: string, units: readonly Stretch[]): Stretch | string {
  const [from = '', to = from, ...more] = id.split('-');
  const first = units.findIndex((unit) => unit.id === from);
  const last = units.findIndex((unit) => unit.id === to);
  const [start, end] = [units[first], units[last]];
  if (more.length > 0 || !start || !end) {
    const unknown = start ? to : from;
    return more.length > 0
      ? `“${id}” must be a unit, or the first and the last of a run with one hyphen between them`
      : `there is no unit “${unknown}” in the text`;
  }
  if (from === to) return id === from ? start : `“${id}” is a run of one unit: write “${from}”`;
  if (last < first) return `“${id}” is a run backwards`;
  // The heading's units are paragraphs of their own.
  if (start.paragraph !== end.paragraph || start.paragraph === 'title')
    return `“${id}” is a run over two paragraphs`;
  return { id, paragraph: start.paragraph, start: start.start, end: end.end };
}

/** Every unit as a passage. */
export function allUnits(
  units: readonly Stretch[],
  textFile: string,
  report: Report,
): SelectedPassage[] {
  for (const { id, start, end } of units) {
    if (end - start > MAX_PASSAGE)
      report(textFile, id, `is longer than ${MAX_PASSAGE} characters and has no lettered clauses`);
  }
  return units.map((unit) => ({ ...unit, about: [], terms: [] }));
}

/** The passages that passages.yaml lists, in the order of the text; a shorter one before the run that begins with it. */
export function listedPassages(
  listed: readonly ListedPassage[],
  units: readonly Stretch[],
  letter: string,
  termIds: ReadonlySet<string>,
  report: Report,
): SelectedPassage[] {
  const seen = new Set<string>();
  const selected = listed.flatMap(({ passage, begins, about, terms }, index) => {
    const tell = (field: string, reason: string) =>
      report(PASSAGES_FILE, `${index}.${field}`, reason);
    const stretch = stretchOf(passage, units);
    terms.forEach((term, at) => {
      if (!termIds.has(term)) tell(`terms.${at}`, `there is no term “${term}”`);
    });
    if (typeof stretch === 'string') {
      tell('passage', stretch);
      return [];
    }
    if (seen.has(passage)) tell('passage', `“${passage}” is listed twice`);
    seen.add(passage);
    const words = letter.slice(stretch.start, stretch.end);
    if (words.length > MAX_PASSAGE)
      tell('passage', `has ${words.length} characters; ${MAX_PASSAGE} are allowed`);
    if (!words.startsWith(begins)) tell('begins', `“${begins}” is not how ${passage} begins`);
    return [{ ...stretch, about, terms }];
  });
  return selected.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The sentences of page-sentences.yaml, by passage. */
export function sentencesByPassage(
  listed: readonly ListedSentences[],
  selected: readonly SelectedPassage[],
  report: Report,
): Map<string, readonly string[]> {
  const ids = new Set(selected.map(({ id }) => id));
  const sentences = new Map<string, readonly string[]>();
  for (const [index, item] of listed.entries()) {
    const tell = (reason: string) => report(SENTENCES_FILE, `${index}.passage`, reason);
    if (!ids.has(item.passage)) tell(`there is no passage “${item.passage}”`);
    if (sentences.has(item.passage)) tell(`“${item.passage}” is listed twice`);
    sentences.set(item.passage, item.sentences);
  }
  return sentences;
}
