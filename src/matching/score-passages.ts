import type { ContentWord } from './content-words.ts';
import { type PassageIndex, unpackIndex } from './passage-index.ts';
import { createSimilarWords, type SimilarWord } from './similar-words.ts';

/** A word of a context, and how much it counts there when 1 is a word like any other. */
export interface AskedWord {
  readonly stem: string;
  readonly weight: number;
}

export interface PassageScorer {
  /** How near every passage is to these words, in the passages' order; 0 where they share nothing. */
  score(words: readonly AskedWord[]): Float64Array;
  /** What a word adds to every passage, in the passages' order; undefined where the index has nothing like it. */
  contributions(stem: string): Float64Array | undefined;
}

/** What a word that is only like one counts, when 1 is that word itself. */
const LIKE = 0.5;
/** Shorter words are like too many. */
const MIN_LIKE = 4;

/** A scorer over what the index knows of `count` passages. */
export function createPassageScorer(index: PassageIndex, count: number): PassageScorer {
  const weights = unpackIndex(index);
  const similarTo = createSimilarWords(weights.keys());

  /** The word itself where it is known, otherwise those that are spelt like it. */
  const known = (stem: string): SimilarWord[] => {
    if (weights.has(stem)) return [{ word: stem, likeness: 1 }];
    if (stem.length < MIN_LIKE) return [];
    return similarTo(stem).map(({ word, likeness }) => ({ word, likeness: likeness * LIKE }));
  };

  function contributions(stem: string): Float64Array | undefined {
    const likes = known(stem);
    if (likes.length === 0) return undefined;
    const best = new Float64Array(count);
    for (const { word, likeness } of likes)
      for (const { place, weight } of weights.get(word) ?? [])
        best[place] = Math.max(best[place] ?? 0, likeness * weight);
    return best;
  }

  return {
    contributions,
    score(words) {
      const scores = new Float64Array(count);
      for (const { stem, weight } of words)
        contributions(stem)?.forEach((value, place) => {
          scores[place] = (scores[place] ?? 0) + weight * value;
        });
      return scores;
    },
  };
}

/** Each word of a text once, weighed by `weigh` at its weightiest. */
export function askedWords(
  words: readonly ContentWord[],
  weigh: (word: ContentWord) => number,
): AskedWord[] {
  const weights = new Map<string, number>();
  for (const word of words)
    weights.set(word.stem, Math.max(weights.get(word.stem) ?? 0, weigh(word)));
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}
