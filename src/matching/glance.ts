/** Tells of most words at a glance, by their first three letters, that nothing sought begins with them. */
import { foldWord, isWordAt, mayBeInWord, nextWord, type Word } from './words.ts';

/** How many letters are looked at. */
const LENGTH = 3;
/** Five bits of a folded letter: enough to tell the letters of one script apart. */
const BITS = 5;
const MASK = (1 << BITS) - 1;

const NOT_MET = 0;
/** Stands between words. */
const BETWEEN = 1;
/** Half of a pair, not seen, or a letter that folds to none, to several, or by what stands beside it. */
const UNSURE = 2;
/** From here on: a letter, with five bits of what it folds to. */
const LETTER = 1 << BITS;

/** What is known of each UTF-16 code unit; filled as it is met. */
const units = new Uint8Array(0x10000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return UNSURE;
  if (!mayBeInWord(character, 0)) return BETWEEN;
  const folded = foldWord(character);
  if (!isWordAt(character, 0) || folded.length !== 1 || /[σς]/.test(folded)) return UNSURE;
  return LETTER | (folded.charCodeAt(0) & MASK);
}

/** What is known of the code unit at an offset. */
function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (units[unit] === NOT_MET) units[unit] = classify(unit);
  return units[unit] as number;
}

/** The first letters of a word as an index; -1 where they can't be told. Shorter words have zeros behind. */
function indexOf(text: string, start: number, end: number): number {
  let index = 0;
  for (let at = start; at < start + LENGTH; at += 1) {
    const unit = at < end ? unitAt(text, at) : LETTER;
    if (unit < LETTER) return -1;
    index = (index << BITS) | (unit & MASK);
  }
  return index;
}

export interface Glance {
  /** Whether a word of a text, from `start` to `end`, may begin like one of what is sought; never a false no. */
  mayBegin(text: string, start: number, end: number): boolean;
  /** The first word that begins at `from` or later and may begin like one of what is sought; undefined where there is none. */
  next(text: string, from: number): Word | undefined;
}

/** @param beginnings - folded words, whole or cut after three letters, that what is sought begins with */
export function createGlance(beginnings: Iterable<string>): Glance {
  const known = new Uint8Array(1 << (LENGTH * BITS));
  let isUnsure = false;
  for (const beginning of beginnings) {
    const index = indexOf(beginning, 0, beginning.length);
    if (index < 0) isUnsure = true;
    else known[index] = 1;
  }

  function mayBegin(text: string, start: number, end: number): boolean {
    const index = indexOf(text, start, end);
    return index < 0 || isUnsure || known[index] === 1;
  }

  return {
    mayBegin,
    // One look at each code unit, and nothing made but what is returned: nearly every word of a page is passed here.
    next(text, from) {
      const { length } = text;
      let at = from;
      while (at < length) {
        let unit = unitAt(text, at);
        if (unit === BETWEEN) {
          at += 1;
          continue;
        }
        const start = at;
        let index = 0;
        while (unit >= LETTER) {
          if (at - start < LENGTH) index = (index << BITS) | (unit & MASK);
          at += 1;
          unit = at < length ? unitAt(text, at) : BETWEEN;
        }
        if (unit === UNSURE) {
          const word = nextWord(text, start);
          if (!word || mayBegin(text, word.start, word.end)) return word;
          at = word.end;
          continue;
        }
        for (let told = at - start; told < LENGTH; told += 1) index <<= BITS;
        if (isUnsure || known[index] === 1) return { start, end: at };
      }
      return undefined;
    },
  };
}
