/**
 * What a linear classifier learned from sentences and graded contexts: how much each word speaks for and against each
 * passage. Trained by `npm run train-passages`, looked up here.
 */

/** What was learned, as its file has it. */
export interface LearnedWords {
  /** What one step of a word's row means, in the classifier's logits. */
  readonly step: number;
  /** The ids of the passages that the rows are about, in order. */
  readonly passages: readonly string[];
  /** By stem a row: for each passage a letter, of which `ZERO` says nothing. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The same for a glossary's passages, in their order. Plain JSON, made at build time. */
export interface PackedLearnedWords {
  readonly step: number;
  /** Stems, parted by blanks. */
  readonly words: string;
  /** The rows of all stems, in that order. */
  readonly rows: string;
}

/** Steps either way: with fifteen values contexts are understood as with full numbers. */
export const MOST_STEPS = 7;
const ZERO = 'h';
const ZERO_CODE = ZERO.charCodeAt(0);

export const NOTHING_LEARNED: LearnedWords = { step: 0, passages: [], rows: new Map() };

/** The letter for a number of steps, which is rounded and held within `MOST_STEPS`. */
export const toLetter = (steps: number): string =>
  String.fromCharCode(ZERO_CODE + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps))));

/** Reads "step 0.5", "passages p1s1 p1s2", then a line "stem row" for each stem; lines with # are remarks. */
export function parseLearnedWords(text: string): LearnedWords {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [step = '', passages = '', ...rows] = lines;
  return {
    step: Number(step.split(' ')[1] ?? 0),
    passages: passages.split(' ').slice(1),
    rows: new Map(rows.map((line) => line.split(' ') as [string, string])),
  };
}

/** The lines that `parseLearnedWords` reads. */
export const learnedWordsLines = ({ step, passages, rows }: LearnedWords): string[] => [
  `step ${step}`,
  ['passages', ...passages].join(' '),
  ...[...rows].map((row) => row.join(' ')).sort(),
];

/** Packs rows for a glossary's passages; one that was not known when it was trained has nothing said of it. */
export function packLearnedWords(
  { step, passages, rows }: LearnedWords,
  ids: readonly string[],
): PackedLearnedWords {
  const places = new Map(passages.map((id, place) => [id, place]));
  const columns = ids.map((id) => places.get(id));
  const toRow = (row: string): string =>
    columns.map((column) => (column === undefined ? ZERO : (row[column] ?? ZERO))).join('');
  return { step, words: [...rows.keys()].join(' '), rows: [...rows.values()].map(toRow).join('') };
}

/**
 * What the words of a text together say for each of `count` passages, in the classifier's logits: their sum by the root of
 * their number, so that a long text speaks no louder than it says more.
 */
export function createLearned(
  { step, words, rows }: PackedLearnedWords,
  count: number,
): (stems: Iterable<string>) => Float64Array {
  const places = new Map(words === '' ? [] : words.split(' ').map((word, place) => [word, place]));
  return (stems) => {
    const known = [...new Set(stems)].flatMap((stem) => places.get(stem) ?? []);
    const each = step / Math.sqrt(known.length);
    const said = new Float64Array(count);
    for (const place of known)
      for (let at = 0; at < count; at += 1)
        said[at] = (said[at] ?? 0) + (rows.charCodeAt(place * count + at) - ZERO_CODE) * each;
    return said;
  };
}
