/**
 * Teaches a classifier which passage speaks to a text, and keeps what it learned of each word. A text's features are its
 * words, the sums of their vectors and of what readers say of each word by itself, and its term. Of a word's vectors nothing is
 * left but a row: what it says for each passage, and for each unit of the layer.
 */
import type { Passage } from '../../src/glossary/glossary.ts';
import { contentWords } from '../../src/matching/content-words.ts';
import { type LearnedRows, type LearnedWords, toLetter } from '../../src/matching/learned-words.ts';
import type { WordHints } from './read-hints.ts';
import { toUnit, type WordVectors } from './read-vectors.ts';
import { type Example, trainClassifier } from './train-classifier.ts';
import { type Layer, trainLayer } from './train-layer.ts';

/** A context, and by the letter's units how well each fits it: 3 is to be shown, 2 fits well, 1 touches it. */
export interface GradedText {
  readonly term: string;
  readonly context: string;
  readonly relevant: Readonly<Record<string, number>>;
}

/** A passage's own words count more than a sentence or a context, notes of what it is about less. */
const OWN_WORDS = 2;
const ABOUT = 0.5;
/** What a passage that fits well counts beside one to be shown. */
const FITS_WELL = 0.3;
/** Of a word in fewer texts, of which no reader has said anything, little is learned that holds for others, and each row costs room. */
const MIN_TEXTS = 4;
/** Length of a text's features of each kind, to which the ridge is fitted. */
const LENGTH = 5;
/** What the one feature is that stands for a context's term. */
const TERM = 3;
const RIDGE = 4e-4;
/** What a point of a hint is beside a vector of length 1, and what it is for a passage of two units. */
const HINT = 0.15;
const HINT_OF_TWO = 0.1;
/** Common words have slightly more of a stem's vector than rare ones: by the root of their frequency, 1 / (rank + this). */
const TOP_RANKS = 10;
/** Words of which stems' vectors are made; rarer ones are badly placed. */
const RANKS = 40_000;
/** Units of the layer. With half as many the folds were lower, with twice as many no higher; the more contexts, the more units are of use. */
const UNITS = 64;
/**
 * The share of the contexts' weight that goes to those whose fitting unit is their term's usual one; by number they are more. What a
 * term says on every page a reader has seen once; what matters is to know when it is something else (docs/decisions/0010).
 */
const USUAL = 0.35;
/** Steps in one standard deviation of what words and terms say, and of what units do: with more the folds were no higher. */
const [STEPS, STEPS_OF_UNITS] = [1, 4];

interface Text {
  /** The term that it is about, where it is a context of one. */
  readonly term?: string;
  readonly stems: readonly string[];
  readonly classes: Example['classes'];
  readonly weight: number;
}

const stemsOf = (text: string): string[] => [
  ...new Set(contentWords(text).map(({ stem }) => stem)),
];

/** How well a passage fits; one of two units (its id names both) as its better one does, if both fit. */
function gradeOf(id: string, relevant: GradedText['relevant']): number {
  const grades = id.split('-').map((unit) => relevant[unit] ?? 0);
  return Math.min(...grades) < 2 ? 0 : Math.max(...grades);
}

function classesOf({ relevant }: GradedText, places: ReadonlyMap<string, number>): Text['classes'] {
  const shares = [...places].flatMap(([id, place]): [number, number][] => {
    const grade = gradeOf(id, relevant);
    return grade === 0 ? [] : [[place, grade === 3 ? 1 : FITS_WELL]];
  });
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  return shares.map(([place, share]) => [place, share / all]);
}

/** The unit that each term's contexts have most often as the one to be shown. */
function usualUnits(graded: readonly GradedText[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { term, relevant } of graded)
    for (const [unit, grade] of Object.entries(relevant)) {
      if (grade < 3) continue;
      const ofTerm = counts.get(term) ?? new Map<string, number>();
      counts.set(term, ofTerm.set(unit, (ofTerm.get(unit) ?? 0) + 1));
    }
  return new Map(
    [...counts].map(([term, ofTerm]) => [
      term,
      [...ofTerm].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0],
    ]),
  );
}

/** What each context counts, 1 on average. */
function weightsOf(graded: readonly GradedText[]): number[] {
  const usual = usualUnits(graded);
  const areUsual = graded.map(({ term, relevant }) => relevant[usual.get(term) ?? ''] === 3);
  const share = areUsual.filter(Boolean).length / graded.length;
  if (share === 0 || share === 1) return graded.map(() => 1);
  return areUsual.map((isUsual) => (isUsual ? USUAL / share : (1 - USUAL) / (1 - share)));
}

function textsOf(passages: readonly Passage[], graded: readonly GradedText[]): Text[] {
  const places = new Map(passages.map(({ id }, place): [string, number] => [id, place]));
  const ofPassages = passages.flatMap(({ text, about, sentences }, place) =>
    [
      ...sentences.map((text) => ({ text, weight: 1 })),
      ...about.map((text) => ({ text, weight: ABOUT })),
      { text, weight: OWN_WORDS },
    ].map(({ text, weight }) => ({ stems: stemsOf(text), classes: [[place, 1]] as const, weight })),
  );
  const weights = weightsOf(graded);
  const ofContexts = graded
    .map((item, place) => ({
      term: item.term,
      stems: stemsOf(item.context),
      classes: classesOf(item, places),
      weight: weights[place] ?? 1,
    }))
    .filter(({ classes }) => classes.length > 0);
  return [...ofPassages, ...ofContexts];
}

/** The stems that stand in enough texts, or of which something is known beforehand, in order. */
function vocabularyOf(texts: readonly Text[], known: Iterable<string>): string[] {
  const often = new Map<string, number>();
  for (const { stems } of texts)
    for (const stem of stems) often.set(stem, (often.get(stem) ?? 0) + 1);
  const frequent = [...often].filter(([, count]) => count >= MIN_TEXTS).map(([stem]) => stem);
  return [...new Set([...frequent, ...known])].sort();
}

/** A vector for each stem: the mean of its words' vectors, the commoner ones weighing more. */
function vectorsOfStems(vectors: WordVectors): Map<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const [rank, [word, vector]] of [...vectors].slice(0, RANKS).entries()) {
    const stem = contentWords(word)[0]?.stem;
    if (stem === undefined) continue;
    const sum = sums.get(stem) ?? new Float64Array(vector.length);
    const part = 1 / Math.sqrt(rank + TOP_RANKS);
    sums.set(
      stem,
      sum.map((value, at) => value + (vector[at] ?? 0) * part),
    );
  }
  return new Map([...sums].map(([stem, sum]) => [stem, toUnit(sum)]));
}

/** What is hinted of each stem, as a number for each passage. */
function hintsOfStems(hints: WordHints, passages: readonly Passage[]): Map<string, Float64Array> {
  const units = passages.map(({ id }) => id.split('-'));
  return new Map(
    [...hints].flatMap(([word, said]) => {
      const stem = contentWords(word)[0]?.stem;
      if (stem === undefined) return [];
      const row = units.map(
        (ids) =>
          Math.max(...ids.map((id) => said[id] ?? 0)) * (ids.length === 1 ? HINT : HINT_OF_TWO),
      );
      return [[stem, Float64Array.from(row)]];
    }),
  );
}

/** What words say for passages or units, by their place in the vocabulary: the weight of the word itself and of its vector. */
function rowsOfWords(
  weights: Float32Array,
  vectors: readonly Float64Array[],
  width: number,
): Float64Array[] {
  const ofVectors = vectors.length * width;
  return vectors.map((vector, word) =>
    Float64Array.from({ length: width }, (_, column) => {
      let sum = weights[word * width + column] ?? 0;
      for (const [at, value] of vector.entries())
        if (value !== 0) sum += value * (weights[ofVectors + at * width + column] ?? 0);
      return sum * LENGTH;
    }),
  );
}

/** What terms say by themselves for passages or units: their weights are the last. */
const rowsOfTerms = (weights: Float32Array, terms: number, width: number): Float64Array[] =>
  Array.from({ length: terms }, (_, term) => {
    const from = weights.length - (terms - term) * width;
    return Float64Array.from(weights.subarray(from, from + width), (weight) => weight * TERM);
  });

function deviationOf(rows: readonly Float64Array[]): number {
  let [squares, count] = [0, 0];
  for (const row of rows)
    for (const value of row) {
      squares += value ** 2;
      count += 1;
    }
  return Math.sqrt(squares / Math.max(count, 1));
}

/** Rows of numbers as rows of letters, in steps of a part of their standard deviation. */
function toRows(
  names: readonly string[],
  rows: readonly Float64Array[],
  steps: number,
): LearnedRows {
  const step = Number((deviationOf(rows) / steps).toPrecision(3)) || 1;
  return {
    step,
    rows: new Map(
      names.map((name, place) => [
        name,
        [...(rows[place] ?? [])].map((value) => toLetter(value / step)).join(''),
      ]),
    ),
  };
}

/** The features: a vocabulary's words, the sum of their vectors (of meaning, then of hints), and the terms. */
function toExample(
  { term, stems, classes, weight }: Text,
  places: ReadonlyMap<string, number>,
  vectors: readonly Float64Array[],
  dimensions: number,
  terms: readonly string[],
): Example {
  const words = stems.flatMap((stem) => places.get(stem) ?? []);
  const ofTerm = term === undefined ? [] : [places.size + dimensions + terms.indexOf(term)];
  const part = LENGTH / Math.sqrt(Math.max(words.length, 1));
  const sum = new Float32Array(dimensions);
  for (const word of words)
    for (const [at, value] of vectors[word]?.entries() ?? [])
      sum[at] = (sum[at] ?? 0) + value * part;
  return {
    features: Int32Array.from([
      ...words,
      ...Array.from(sum, (_, at) => places.size + at),
      ...ofTerm,
    ]),
    values: Float32Array.from([...words.map(() => part), ...sum, ...ofTerm.map(() => TERM)]),
    classes,
    weight,
  };
}

/**
 * The rows of words and terms, for the passages and then for the units, and those of units, of a linear classifier and a layer
 * that have learned the same and are believed by halves. What a class or unit has by itself is counted with the terms.
 */
function mixedRows(
  alone: Float32Array,
  { inward, inwardBias, outward, outwardBias }: Layer,
  vectors: readonly Float64Array[],
  terms: number,
): Readonly<Record<'words' | 'terms' | 'units', Float64Array[]>> {
  const [units, classes] = [inwardBias.length, outwardBias.length];
  const words = rowsOfWords(alone, vectors, classes).map((row) => row.map((value) => value / 2));
  const inwardOfWords = rowsOfWords(inward, vectors, units);
  // What goes in may be larger if what comes out is smaller by as much: rows have one step for passages and units.
  const scale = deviationOf(words) / deviationOf(inwardOfWords) || 1;
  const beside = (row: Float64Array, inward: Float64Array | undefined) =>
    Float64Array.of(...row, ...(inward ?? []).map((value) => value * scale));
  const inwardOfTerms = rowsOfTerms(inward, terms, units).map((row) =>
    row.map((value, unit) => value + (inwardBias[unit] ?? 0)),
  );
  return {
    words: words.map((row, word) => beside(row, inwardOfWords[word])),
    terms: rowsOfTerms(alone, terms, classes).map((row, term) =>
      beside(
        row.map((value, place) => (value + (outwardBias[place] ?? 0)) / 2),
        inwardOfTerms[term],
      ),
    ),
    units: Array.from({ length: units }, (_, unit) =>
      Float64Array.from(
        outward.subarray(unit * classes, (unit + 1) * classes),
        (weight) => weight / scale / 2,
      ),
    ),
  };
}

/** How much each term and each word speaks for each passage, learned from their texts and from graded contexts. */
export function learnWords(
  passages: readonly Passage[],
  graded: readonly GradedText[],
  wordVectors: WordVectors,
  wordHints: WordHints,
): LearnedWords {
  const texts = textsOf(passages, graded);
  const meanings = vectorsOfStems(wordVectors);
  const hints = hintsOfStems(wordHints, passages);
  const vocabulary = vocabularyOf(texts, hints.keys());
  const places = new Map(vocabulary.map((stem, place) => [stem, place]));
  const noMeaning = new Float64Array([...meanings.values()][0]?.length ?? 0);
  const noHint = new Float64Array(passages.length);
  const vectors = vocabulary.map((stem) =>
    Float64Array.of(...(meanings.get(stem) ?? noMeaning), ...(hints.get(stem) ?? noHint)),
  );
  const dimensions = noMeaning.length + noHint.length;
  const terms = [...new Set(graded.map(({ term }) => term))].sort();
  const examples = texts.map((text) => toExample(text, places, vectors, dimensions, terms));
  const features = vocabulary.length + dimensions + terms.length;
  const classes = passages.length;
  const alone = trainClassifier(examples, { features, classes, ridge: RIDGE });
  const layer = trainLayer(examples, { features, classes, units: UNITS });
  const rows = mixedRows(alone, layer, vectors, terms.length);
  return {
    passages: passages.map(({ id }) => id),
    words: toRows(vocabulary, rows.words, STEPS),
    terms: toRows(terms, rows.terms, STEPS),
    units: toRows(
      rows.units.map((_, unit) => String(unit + 1)),
      rows.units,
      STEPS_OF_UNITS,
    ),
  };
}
