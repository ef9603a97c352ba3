/**
 * Words alike in meaning: for the common words of a language, those words of the passages' index whose company in a large
 * body of text is most like theirs ("poll" is near "vote"). Found once by `npm run word-vectors`, looked up here.
 */
import type { SimilarWord } from './similar-words.ts';

/** Near words by word. Plain JSON. */
export interface PackedNearWords {
  /** In the order of code units, parted by blanks. */
  readonly words: string;
  /** For each word `MOST_NEAR` pairs of characters: the near word's place in the index, and how near it is; or blanks. */
  readonly near: string;
}

/** More are alike only in passing: with two or three contexts were understood best, with five or more worse. */
export const MOST_NEAR = 3;
/** Likeness is kept in tenths, of which the highest is a digit too: finer ones change no choice. */
const STEPS = 10;
const ALIKE = 9;
/** The first character that stands for a place: from here on JSON has nothing to escape. */
const FIRST = 0x5d;
const NONE = '  ';
const RECORD = 2 * MOST_NEAR;

/** Reads the lines "word near7 like4": a stem, then those near it, each with the tenths of its likeness. */
export function parseNearWords(text: string): Map<string, SimilarWord[]> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [word = '', ...near] = line.split(' ');
      return [
        word,
        near.map((item) => ({
          word: item.slice(0, -1),
          likeness: Number(item.slice(-1)) / STEPS,
        })),
      ];
    }),
  );
}

/** One line of the file that `parseNearWords` reads. */
export const nearWordsLine = (word: string, near: readonly SimilarWord[]): string =>
  [
    word,
    ...near.map(({ word, likeness }) => `${word}${Math.min(ALIKE, Math.round(likeness * STEPS))}`),
  ].join(' ');

/** Packs what is near to words of an index, which are named by their place in it; words that it lacks are left out. */
export function packNearWords(
  near: ReadonlyMap<string, readonly SimilarWord[]>,
  indexed: readonly string[],
): PackedNearWords {
  const places = new Map(indexed.map((word, place) => [word, place]));
  const packed = [...near].flatMap(([word, likes]) => {
    const codes = likes.flatMap(({ word: like, likeness }) => {
      const place = places.get(like);
      return place === undefined
        ? []
        : [String.fromCharCode(FIRST + place) + String(Math.round(likeness * STEPS))];
    });
    if (codes.length === 0) return [];
    return [{ word, codes: codes.slice(0, MOST_NEAR).join('').padEnd(RECORD, NONE) }];
  });
  packed.sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    words: packed.map(({ word }) => word).join(' '),
    near: packed.map(({ codes }) => codes).join(''),
  };
}

/** The place of a word in a list in the order of code units, or −1. */
function placeOf(word: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === word ? from : -1;
}

/**
 * Looks up the words of an index that are near to a word. Nothing is unpacked before it is asked for: a context has some
 * forty words, the list some ten thousand.
 *
 * @param indexed - the words of the index, as they were packed with
 */
export function createNearWords(
  { words, near }: PackedNearWords,
  indexed: readonly string[],
): (word: string) => SimilarWord[] {
  const sorted = words === '' ? [] : words.split(' ');
  return (word) => {
    const place = placeOf(word, sorted);
    if (place < 0) return [];
    const codes = near.slice(place * RECORD, (place + 1) * RECORD).trimEnd();
    return Array.from({ length: codes.length / 2 }, (_, pair) => ({
      word: indexed[codes.charCodeAt(2 * pair) - FIRST] ?? '',
      likeness: Number(codes[2 * pair + 1]) / STEPS,
    }));
  };
}
