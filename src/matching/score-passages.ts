import type { ContentWord } from './content-words.ts';
import { type PackedPostings, unpackIndex } from './passage-index.ts';
import { createSimilarWords, type SimilarWord } from './similar-words.ts';

/** A word of a context, and how much it counts there when 1 is a word like any other. */
export interface AskedWord {
  readonly stem: string;
  readonly weight: number;
}

export interface PassageScorer {
  /** How near every passage is to these words, in the passages' order; 0 where they share nothing. */
  score(words: readonly AskedWord[]): Float64Array;
  /** What a word says for every passage, in the passages' order; undefined where nothing like it is known. */
  says(stem: string): Float64Array | undefined;
}

/** What a word that is only like one counts, when 1 is that word itself. */
const LIKE = 0.5;
/** Shorter words are like too many. */
const MIN_LIKE = 4;

/** A scorer over what an index knows of `count` passages. */
export function createPassageScorer(index: PackedPostings, count: number): PassageScorer {
  const postings = unpackIndex(index);
  const similarTo = createSimilarWords(postings.keys());

  /** The word itself and those that are spelt like it, since a passage may have it in another form only. */
  const known = (stem: string): SimilarWord[] => {
    const likes = stem.length < MIN_LIKE ? [] : similarTo(stem);
    const others = likes.filter(({ word }) => word !== stem);
    return [
      ...(postings.has(stem) ? [{ word: stem, likeness: 1 }] : []),
      ...others.map(({ word, likeness }) => ({ word, likeness: likeness * LIKE })),
    ];
  };

  function says(stem: string): Float64Array | undefined {
    const words = known(stem);
    if (words.length === 0) return undefined;
    // A passage that has the word and others like it has it once.
    const best = new Float64Array(count);
    for (const { word, likeness } of words)
      for (const { place, weight } of postings.get(word) ?? [])
        best[place] = Math.max(best[place] ?? 0, likeness * weight);
    return best;
  }

  return {
    says,
    score(words) {
      const scores = new Float64Array(count);
      for (const { stem, weight } of words)
        says(stem)?.forEach((value, place) => {
          scores[place] = (scores[place] ?? 0) + weight * value;
        });
      return scores;
    },
  };
}

/** Each word of a text once, weighed by `weigh` where it weighs most. */
export function askedWords(
  words: readonly ContentWord[],
  weigh: (word: ContentWord) => number,
): AskedWord[] {
  const weights = new Map<string, number>();
  for (const word of words)
    weights.set(word.stem, Math.max(weights.get(word.stem) ?? 0, weigh(word)));
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}
