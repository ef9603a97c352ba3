import { contentWords } from '../../src/matching/content-words.ts';
import { MOST_NEAR } from '../../src/matching/near-words.ts';
import type { SimilarWord } from '../../src/matching/similar-words.ts';
import { likenessOf, toUnit, type WordVectors } from './read-vectors.ts';

/** Words that are looked for neighbours: with 15,000 fewer contexts were understood, with 40,000 no more. */
const COMMON_WORDS = 25_000;
/** Least cosine: below it two words share no more than that they are words. */
const LEAST = 0.4;

const stemOf = (word: string): string | undefined => contentWords(word)[0]?.stem;

/** The commonest form's vector for each stem: forms come commonest first. */
function firstForms(vectors: WordVectors): Map<string, Float64Array> {
  const first = new Map<string, Float64Array>();
  let count = 0;
  for (const [word, vector] of vectors) {
    count += 1;
    if (count > COMMON_WORDS) break;
    const stem = stemOf(word);
    if (stem && !first.has(stem)) first.set(stem, vector);
  }
  return first;
}

/** The mean of the vectors of an index word's forms, as the passages' texts have them. */
function meanOfForms(texts: readonly string[], vectors: WordVectors): Map<string, Float64Array> {
  const forms = new Map<string, Set<string>>();
  for (const text of texts)
    for (const { stem, start, end } of contentWords(text))
      forms.set(stem, (forms.get(stem) ?? new Set()).add(text.slice(start, end).toLowerCase()));
  const means = new Map<string, Float64Array>();
  for (const [stem, words] of forms) {
    const known = [...words].flatMap((word) => vectors.get(word) ?? []);
    const [first, ...others] = known;
    if (!first) continue;
    const sum = others.reduce(
      (sum, vector) => sum.map((value, at) => value + (vector[at] ?? 0)),
      first,
    );
    means.set(stem, toUnit(sum));
  }
  return means;
}

/** For each common word the words of these texts that are nearest to it; how near, as the square of the cosine. */
export function findNearWords(
  texts: readonly string[],
  vectors: WordVectors,
): Map<string, SimilarWord[]> {
  const indexed = [...meanOfForms(texts, vectors)];
  const found = new Map<string, SimilarWord[]>();
  for (const [stem, vector] of firstForms(vectors)) {
    const near = indexed
      .map(([word, other]) => ({ word, cosine: likenessOf(vector, other) }))
      .filter(({ word, cosine }) => cosine >= LEAST && word !== stem)
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, MOST_NEAR)
      .map(({ word, cosine }) => ({ word, likeness: cosine * cosine }));
    if (near.length > 0) found.set(stem, near);
  }
  return found;
}
