/** Tells of most words at a glance, by their first three letters, that nothing sought begins with them. */
import { foldWord } from './words.ts';

/** How many letters are looked at. */
const LENGTH = 3;
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
  let index = 0;
  for (let at = start; at < start + LENGTH; at += 1) {
    const letter = at < end ? letterAt(text, at) : 1;
    if (letter === UNSURE) return -1;
    index = (index << BITS) | (letter - 1);
  }
  return index;
}

/**
 * @param beginnings - folded words, whole or cut after three letters, that what is sought begins with
 * @returns whether a word of a text, from `start` to `end`, may begin like one of them; never a false no
 */
export function createGlance(
  beginnings: Iterable<string>,
): (text: string, start: number, end: number) => boolean {
  const known = new Uint8Array(1 << (LENGTH * BITS));
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
