/**
 * What was learned from sentences and graded contexts: how much each word of a page speaks for and against each passage, how
 * much the term does that stands among them, and, by way of a few units, what they say together and not each by itself. Trained by
 * `npm run train-passages`, looked up here.
 */

/** Rows of letters, of which `ZERO` says nothing. */
export interface LearnedRows {
  /** What one step of a row means, in logits. */
  readonly step: number;
  /** By stem, by term's id, or by unit's number. */
  readonly rows: ReadonlyMap<string, string>;
}

/** What was learned, as its file has it. */
export interface LearnedWords {
  /** The ids of the passages that the rows are about, in order. */
  readonly passages: readonly string[];
  /** A letter for each passage, then one for each unit. */
  readonly words: LearnedRows;
  readonly terms: LearnedRows;
  /** What each unit says of each passage, when words and term together speak for the unit. */
  readonly units: LearnedRows;
}

/** Rows for a glossary's passages, in their order. Plain JSON, made at build time. */
interface PackedRows {
  readonly step: number;
  /** Stems, terms' ids or units' numbers, parted by blanks. */
  readonly names: string;
  /** The rows of all, in that order. */
  readonly rows: string;
}

export interface PackedLearnedWords {
  readonly words: PackedRows;
  readonly terms: PackedRows;
  readonly units: PackedRows;
}

/** Steps either way. A few words say so much that with half of these they would be cut short, and contexts be misunderstood. */
export const MOST_STEPS = 16;
/** Its neighbours up to `MOST_STEPS` need no escape in JSON. */
const ZERO = 'm';
const ZERO_CODE = ZERO.charCodeAt(0);

const NO_ROWS: LearnedRows = { step: 0, rows: new Map() };
export const NOTHING_LEARNED: LearnedWords = {
  passages: [],
  words: NO_ROWS,
  terms: NO_ROWS,
  units: NO_ROWS,
};

/** The letter for a number of steps, which is rounded and held within `MOST_STEPS`. */
export const toLetter = (steps: number): string =>
  String.fromCharCode(ZERO_CODE + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(steps))));

/**
 * Reads "passages p1s1 p1s2", then "terms 0.5", a line "term row" for each term, "units 0.1", a line "1 row" for each unit,
 * "words 0.5", and a line "stem row" for each stem; the numbers behind the names are the steps. Lines with # are remarks.
 */
export function parseLearnedWords(text: string): LearnedWords {
  const [passages = '', ...lines] = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = lines.map((line) => line.split(' ') as [string, string]);
  const startOf = (kind: string) =>
    pairs.findIndex(([name, step]) => name === kind && /^[\d.]+$/.test(step));
  const [units, words] = [startOf('units'), startOf('words')];
  const toRows = ([head, ...rows]: readonly [string, string][]): LearnedRows => {
    return { step: Number(head?.[1] ?? 0), rows: new Map(rows) };
  };
  return {
    passages: passages.split(' ').slice(1),
    terms: toRows(pairs.slice(0, units)),
    units: toRows(pairs.slice(units, words)),
    words: toRows(pairs.slice(words)),
  };
}

const linesOf = (kind: string, { step, rows }: LearnedRows): string[] => [
  `${kind} ${step}`,
  ...[...rows].map((row) => row.join(' ')).sort(),
];

/** The lines that `parseLearnedWords` reads. */
export const learnedWordsLines = ({ passages, terms, units, words }: LearnedWords): string[] => [
  ['passages', ...passages].join(' '),
  ...linesOf('terms', terms),
  ...linesOf('units', units),
  ...linesOf('words', words),
];

/** Packs rows for a glossary's passages; one that was not known when it was trained has nothing said of it. */
export function packLearnedWords(
  { passages, words, terms, units }: LearnedWords,
  ids: readonly string[],
): PackedLearnedWords {
  const places = new Map(passages.map((id, place) => [id, place]));
  const columns = ids.map((id) => places.get(id));
  const toRow = (row: string): string => {
    const ofPassages = columns.map((column) =>
      column === undefined ? ZERO : (row[column] ?? ZERO),
    );
    return ofPassages.join('') + row.slice(passages.length);
  };
  const pack = ({ step, rows }: LearnedRows): PackedRows => {
    return {
      step,
      names: [...rows.keys()].join(' '),
      rows: [...rows.values()].map(toRow).join(''),
    };
  };
  return { words: pack(words), terms: pack(terms), units: pack(units) };
}

interface Reader {
  readonly size: number;
  placeOf(name: string): number | undefined;
  /** Adds what the row at a place says, so many times, to what is said already. */
  add(to: Float64Array, place: number, times: number): void;
}

function createReader({ step, names, rows }: PackedRows): Reader {
  const places = new Map(
    names === '' ? [] : names.split(' ').map((name, place): [string, number] => [name, place]),
  );
  const width = rows.length / places.size;
  return {
    size: places.size,
    placeOf: (name) => places.get(name),
    add(to, place, times) {
      for (let at = 0; at < width; at += 1)
        to[at] = (to[at] ?? 0) + (rows.charCodeAt(place * width + at) - ZERO_CODE) * step * times;
    },
  };
}

/**
 * What a term and the words of a text around it say together for each of `count` passages, in logits: the sum of the words by the
 * root of their number, so that a long text speaks no louder than it says more, what the term says by itself, and what the units
 * add for which these speak.
 */
export function createLearned(
  packed: PackedLearnedWords,
  count: number,
): (term: string, stems: Iterable<string>) => Float64Array {
  const words = createReader(packed.words);
  const terms = createReader(packed.terms);
  const units = createReader(packed.units);
  const placesOfUnits = Array.from({ length: units.size }, (_, unit) =>
    units.placeOf(`${unit + 1}`),
  );
  return (term, stems) => {
    const all = new Float64Array(count + units.size);
    const known = [...new Set(stems)].flatMap((stem) => words.placeOf(stem) ?? []);
    for (const place of known) words.add(all, place, 1 / Math.sqrt(known.length));
    const own = terms.placeOf(term);
    if (own !== undefined) terms.add(all, own, 1);
    const said = all.slice(0, count);
    for (const [unit, sum] of all.subarray(count).entries())
      if (sum > 0) units.add(said, placesOfUnits[unit] ?? 0, sum);
    return said;
  };
}
