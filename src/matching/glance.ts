/** Tells of most words at a glance, by their first three letters, that nothing sought begins with them. */
import { foldWord } from './words.ts';

/** Five bits of a folded letter: enough to tell the letters of one script apart. */
const BITS = 5;
const MASK = (1 << BITS) - 1;

const NOT_MET = 0;
/** Of no such word anything is told: the letter folds to none, to several, or by what stands beside it. */
const UNSURE = 255;

/** Five bits of each UTF-16 code unit's folded letter, plus one; filled as it is met. */
const letters = new Uint8Array(0x10000);

function classify(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folded = foldWord(String.fromCharCode(unit));
  if (isHalf || folded.length !== 1 || /[σς]/.test(folded)) return UNSURE;
  return (folded.charCodeAt(0) & MASK) + 1;
}

function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let letter = letters[unit] as number;
  if (letter === NOT_MET) {
    letter = classify(unit);
    letters[unit] = letter;
  }
  return letter;
}

/** The first letters of a word as an index; -1 where they can't be told. Shorter words have zeros behind. */
function indexOf(text: string, start: number, end: number): number {
  const first = letterAt(text, start);
  const second = start + 1 < end ? letterAt(text, start + 1) : 1;
  const third = start + 2 < end ? letterAt(text, start + 2) : 1;
  if (first === UNSURE || second === UNSURE || third === UNSURE) return -1;
  return ((first - 1) << (2 * BITS)) | ((second - 1) << BITS) | (third - 1);
}

/**
 * @param beginnings - folded words, whole or cut after three letters, that what is sought begins with
 * @returns whether a word of a text, from `start` to `end`, may begin like one of them; never a false no
 */
export function createGlance(
  beginnings: Iterable<string>,
): (text: string, start: number, end: number) => boolean {
  const known = new Uint8Array(1 << (3 * BITS));
  let isUnsure = false;
  for (const beginning of beginnings) {
    const index = indexOf(beginning, 0, beginning.length);
    if (index < 0) isUnsure = true;
    else known[index] = 1;
  }
  return (text, start, end) => {
    const index = indexOf(text, start, end);
    return index < 0 || isUnsure || known[index] === 1;
  };
}
