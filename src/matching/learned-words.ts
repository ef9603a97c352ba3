/**
 * What a linear classifier learned from sentences and graded contexts: how much each word of a page speaks for and against
 * each passage, and how much the term does that stands among them. Trained by `npm run train-passages`, looked up here.
 */

/** A row of letters for each word or term, one for each passage, of which `ZERO` says nothing. */
export interface LearnedRows {
  /** What one step of a row means, in the classifier's logits. */
  readonly step: number;
  /** By stem, or by term's id. */
  readonly rows: ReadonlyMap<string, string>;
}

/** What was learned, as its file has it. */
export interface LearnedWords {
  /** The ids of the passages that the rows are about, in order. */
  readonly passages: readonly string[];
  readonly words: LearnedRows;
  readonly terms: LearnedRows;
}

/** Rows for a glossary's passages, in their order. Plain JSON, made at build time. */
interface PackedRows {
  readonly step: number;
  /** Stems or terms' ids, parted by blanks. */
  readonly names: string;
  /** The rows of all, in that order. */
  readonly rows: string;
}

export interface PackedLearnedWords {
  readonly words: PackedRows;
  readonly terms: PackedRows;
}

/** Steps either way: with fifteen values contexts are understood as with full numbers. */
export const MOST_STEPS = 7;
const ZERO = 'h';
const ZERO_CODE = ZERO.charCodeAt(0);

const NO_ROWS: LearnedRows = { step: 0, rows: new Map() };
export const NOTHING_LEARNED: LearnedWords = { passages: [], words: NO_ROWS, terms: NO_ROWS };

/** The letter for a number of steps, which is rounded and held within `MOST_STEPS`. */
export const toLetter = (steps: number): string =>
  String.fromCharCode(ZERO_CODE + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps))));

/**
 * Reads "passages p1s1 p1s2", then "terms 0.5", a line "term row" for each term, "words 0.5", and a line "stem row" for each
 * stem; the numbers are the steps. Lines with # are remarks.
 */
export function parseLearnedWords(text: string): LearnedWords {
  const [passages = '', ...lines] = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = lines.map((line) => line.split(' ') as [string, string]);
  const words = pairs.findIndex(([name, step]) => name === 'words' && /^[\d.]+$/.test(step));
  const toRows = ([head, ...rows]: readonly [string, string][]): LearnedRows => {
    return { step: Number(head?.[1] ?? 0), rows: new Map(rows) };
  };
  return {
    passages: passages.split(' ').slice(1),
    terms: toRows(pairs.slice(0, words)),
    words: toRows(pairs.slice(words)),
  };
}

const linesOf = (kind: string, { step, rows }: LearnedRows): string[] => [
  `${kind} ${step}`,
  ...[...rows].map((row) => row.join(' ')).sort(),
];

/** The lines that `parseLearnedWords` reads. */
export const learnedWordsLines = ({ passages, terms, words }: LearnedWords): string[] => [
  ['passages', ...passages].join(' '),
  ...linesOf('terms', terms),
  ...linesOf('words', words),
];

/** Packs rows for a glossary's passages; one that was not known when it was trained has nothing said of it. */
export function packLearnedWords(
  { passages, words, terms }: LearnedWords,
  ids: readonly string[],
): PackedLearnedWords {
  const places = new Map(passages.map((id, place) => [id, place]));
  const columns = ids.map((id) => places.get(id));
  const toRow = (row: string): string =>
    columns.map((column) => (column === undefined ? ZERO : (row[column] ?? ZERO))).join('');
  const pack = ({ step, rows }: LearnedRows): PackedRows => {
    return {
      step,
      names: [...rows.keys()].join(' '),
      rows: [...rows.values()].map(toRow).join(''),
    };
  };
  return { words: pack(words), terms: pack(terms) };
}

interface Reader {
  placeOf(name: string): number | undefined;
  /** Adds what the row at a place says, so many times, to what is said already. */
  add(to: Float64Array, place: number, times: number): void;
}

function createReader({ step, names, rows }: PackedRows, count: number): Reader {
  const places = new Map(
    names === '' ? [] : names.split(' ').map((name, place): [string, number] => [name, place]),
  );
  return {
    placeOf: (name) => places.get(name),
    add(to, place, times) {
      for (let at = 0; at < count; at += 1)
        to[at] = (to[at] ?? 0) + (rows.charCodeAt(place * count + at) - ZERO_CODE) * step * times;
    },
  };
}

/**
 * What a term and the words of a text around it say together for each of `count` passages, in the classifier's logits: the sum
 * of the words by the root of their number, so that a long text speaks no louder than it says more, and what the term says by itself.
 */
export function createLearned(
  packed: PackedLearnedWords,
  count: number,
): (term: string, stems: Iterable<string>) => Float64Array {
  const words = createReader(packed.words, count);
  const terms = createReader(packed.terms, count);
  return (term, stems) => {
    const said = new Float64Array(count);
    const known = [...new Set(stems)].flatMap((stem) => words.placeOf(stem) ?? []);
    for (const place of known) words.add(said, place, 1 / Math.sqrt(known.length));
    const own = terms.placeOf(term);
    if (own !== undefined) terms.add(said, own, 1);
    return said;
  };
}
