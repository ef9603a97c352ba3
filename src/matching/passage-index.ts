import type { PackedLearnedWords } from './learned-words.ts';

/** How much each word that stands in texts of ours speaks for each passage. */
export interface PackedPostings {
  /** Stems, parted by blanks. */
  readonly words: string;
  /** By word, in that order: a run of pairs of characters, the place of a passage and the word's weight there. */
  readonly weights: readonly string[];
}

/** What the choice of a passage knows. Plain JSON, made at build time. */
export interface PassageIndex extends PackedPostings {
  readonly learned: PackedLearnedWords;
}

/** What a word weighs for the passage at a place. */
export interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** Steps of a weight: finer ones change no choice, and each costs room. */
const STEP = 0.25;
/** The first character that stands for a number, and the last: letters and signs that JSON has no need to escape. */
const FIRST = 0x5d;
const LAST = 0xd7ff;

const codeOf = (value: number): string => String.fromCharCode(Math.min(FIRST + value, LAST));
const valueAt = (text: string, at: number): number => text.charCodeAt(at) - FIRST;

/** Packs the weights of words; what weighs less than half a step is left out. */
export function packIndex(postings: ReadonlyMap<string, readonly Posting[]>): PackedPostings {
  const packed = [...postings]
    .map(([word, list]) => {
      const steps = list.map(({ place, weight }) => ({ place, steps: Math.round(weight / STEP) }));
      const heard = steps.filter(({ steps }) => steps > 0);
      return {
        word,
        codes: heard.map(({ place, steps }) => codeOf(place) + codeOf(steps)).join(''),
      };
    })
    .filter(({ codes }) => codes !== '')
    // Neighbours in the alphabet are alike, which makes the file smaller.
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    words: packed.map(({ word }) => word).join(' '),
    weights: packed.map(({ codes }) => codes),
  };
}

/** The weights again, by word. */
export function unpackIndex({ words, weights }: PackedPostings): Map<string, Posting[]> {
  const names = words === '' ? [] : words.split(' ');
  return new Map(
    names.map((word, at) => {
      const codes = weights[at] ?? '';
      return [
        word,
        Array.from({ length: codes.length / 2 }, (_, pair) => ({
          place: valueAt(codes, 2 * pair),
          weight: valueAt(codes, 2 * pair + 1) * STEP,
        })),
      ];
    }),
  );
}
