/**
 * Teaches a classifier which passage speaks to a text, and keeps what it learned of each word. A text's features are its
 * words, the sum of their vectors, and its term; all are linear, so that nothing but a row for each word and each term is left of them.
 */
import type { Passage } from '../../src/glossary/glossary.ts';
import { contentWords } from '../../src/matching/content-words.ts';
import { type LearnedRows, type LearnedWords, toLetter } from '../../src/matching/learned-words.ts';
import { toUnit, type WordVectors } from './read-vectors.ts';
import { type Example, trainClassifier } from './train-classifier.ts';

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
/** Of a word in fewer texts little is learned that holds for others, and each row costs room. */
const MIN_TEXTS = 4;
/** Length of a text's features of each kind, to which the ridge is fitted. */
const LENGTH = 5;
/** What the one feature is that stands for a context's term. */
const TERM = 3;
const RIDGE = 2e-4;
/** Common words have slightly more of a stem's vector than rare ones: by the root of their frequency, 1 / (rank + this). */
const TOP_RANKS = 10;
/** Words of which stems' vectors are made; rarer ones are badly placed. */
const RANKS = 40_000;
/** Steps of a row in one standard deviation of what words say: with one or none the folds were lower. */
const STEPS = 2;

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

function textsOf(passages: readonly Passage[], graded: readonly GradedText[]): Text[] {
  const places = new Map(passages.map(({ id }, place): [string, number] => [id, place]));
  const ofPassages = passages.flatMap(({ text, about, sentences }, place) =>
    [
      ...sentences.map((text) => ({ text, weight: 1 })),
      ...about.map((text) => ({ text, weight: ABOUT })),
      { text, weight: OWN_WORDS },
    ].map(({ text, weight }) => ({ stems: stemsOf(text), classes: [[place, 1]] as const, weight })),
  );
  const ofContexts = graded
    .map((item) => ({
      term: item.term,
      stems: stemsOf(item.context),
      classes: classesOf(item, places),
      weight: 1,
    }))
    .filter(({ classes }) => classes.length > 0);
  return [...ofPassages, ...ofContexts];
}

/** The stems that stand in enough texts, in order. */
function vocabularyOf(texts: readonly Text[]): string[] {
  const often = new Map<string, number>();
  for (const { stems } of texts)
    for (const stem of stems) often.set(stem, (often.get(stem) ?? 0) + 1);
  return [...often]
    .filter(([, count]) => count >= MIN_TEXTS)
    .map(([stem]) => stem)
    .sort();
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

/** What words say for passages, by their place in the vocabulary, is the weight of the word itself and of its vector. */
function rowsOfWords(
  weights: Float32Array,
  vectors: readonly (Float64Array | undefined)[],
  count: number,
): Float64Array[] {
  const ofVectors = vectors.length * count;
  return vectors.map((vector, word) =>
    Float64Array.from({ length: count }, (_, place) => {
      let sum = weights[word * count + place] ?? 0;
      for (const [at, value] of vector?.entries() ?? [])
        sum += value * (weights[ofVectors + at * count + place] ?? 0);
      return sum * LENGTH;
    }),
  );
}

/** Rows of numbers as rows of letters, in steps of a part of their standard deviation. */
function toRows(names: readonly string[], rows: readonly Float64Array[]): LearnedRows {
  const values = rows.flatMap((row) => [...row]);
  const squares = values.reduce((sum, value) => sum + value ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(values.length, 1));
  const step = Number((deviation / STEPS).toPrecision(3)) || 1;
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

/** The features: a vocabulary's words, the sum of their vectors, and the terms. */
function toExample(
  { term, stems, classes, weight }: Text,
  places: ReadonlyMap<string, number>,
  vectors: readonly (Float64Array | undefined)[],
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

/** How much each term and each word speaks for each passage, learned from their texts and from graded contexts. */
export function learnWords(
  passages: readonly Passage[],
  graded: readonly GradedText[],
  wordVectors: WordVectors,
): LearnedWords {
  const texts = textsOf(passages, graded);
  const vocabulary = vocabularyOf(texts);
  const places = new Map(vocabulary.map((stem, place) => [stem, place]));
  const byStem = vectorsOfStems(wordVectors);
  const vectors = vocabulary.map((stem) => byStem.get(stem));
  const dimensions = [...byStem.values()][0]?.length ?? 0;
  const terms = [...new Set(graded.map(({ term }) => term))].sort();
  const count = passages.length;
  const ofTerms = vocabulary.length + dimensions;
  const weights = trainClassifier(
    texts.map((text) => toExample(text, places, vectors, dimensions, terms)),
    { features: ofTerms + terms.length, classes: count, ridge: RIDGE },
  );
  const rowsOfTerms = terms.map((_, term) =>
    Float64Array.from(
      weights.subarray((ofTerms + term) * count, (ofTerms + term + 1) * count),
      (weight) => weight * TERM,
    ),
  );
  return {
    passages: passages.map(({ id }) => id),
    words: toRows(vocabulary, rowsOfWords(weights, vectors, count)),
    terms: toRows(terms, rowsOfTerms),
  };
}
