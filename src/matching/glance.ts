/** Tells of most words at a glance that they are none of those sought: of many by their first three letters. */
import {
  ASCII,
  foldWord,
  isAsciiWord,
  isWordAt,
  mayBeInWord,
  nextWord,
  type Word,
} from './words.ts';

/** How many letters are looked at first. */
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
for (let unit = 0; unit < ASCII; unit += 1)
  units[unit] = isAsciiWord(unit) ? LETTER | (unit & MASK) : BETWEEN;

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

/** The first letters of a word as a number; -1 where they can't be told. Shorter words have zeros behind. */
function headOf(text: string, start: number, end: number): number {
  let head = 0;
  for (let at = start; at < start + LENGTH; at += 1) {
    const unit = at < end ? unitAt(text, at) : LETTER;
    if (unit < LETTER) return -1;
    head = (head << BITS) | (unit & MASK);
  }
  return head;
}

const NUMBERS = 1 << (LENGTH * BITS);
/** From the number of a word's first letters to that with one more; several words may share one. */
const withLetter = (number: number, unit: number): number =>
  (number * 29 + (unit & MASK)) & (NUMBERS - 1);

/** What is known of a number: that something sought begins with these three letters, is these letters, or may go on behind them. */
const HEAD = 1;
const WHOLE = 2;
const STEM = 4;

export interface Glance {
  /** Whether a word of a text, from `start` to `end`, may be one of those sought; never a false no. */
  mayBe(text: string, start: number, end: number): boolean;
  /**
   * The first word that begins at `from` or later, but before `to` (the text's end without it), and may be one of those sought, or
   * is odd; undefined where there is none.
   */
  next(text: string, from: number, to?: number): Word | undefined;
}

/**
 * @param words - folded; three letters or more may go on behind a last asterisk
 * @param isOdd - of which words nothing is told by their letters
 */
export function createGlance(
  words: Iterable<string>,
  isOdd: (text: string, start: number, end: number) => boolean = () => false,
): Glance {
  const known = new Uint8Array(NUMBERS);
  const note = (number: number, what: number) => {
    known[number] = (known[number] as number) | what;
  };
  for (const written of words) {
    const isStem = written.endsWith('*') && written.length > LENGTH;
    const length = written.endsWith('*') ? written.length - 1 : written.length;
    // A folded letter is what it folds to; of those that a text leaves unsure nothing is asked here.
    let number = 0;
    for (let at = 0; at < LENGTH; at += 1)
      number = (number << BITS) | (at < length ? written.charCodeAt(at) & MASK : 0);
    note(number, HEAD);
    for (let at = LENGTH; at < length; at += 1) number = withLetter(number, written.charCodeAt(at));
    note(number, isStem ? STEM : WHOLE);
  }

  /** The same of a word whose head is known. */
  function mayBeWith(head: number, text: string, start: number, end: number): boolean {
    if (head < 0) return true;
    let what = known[head] as number;
    if (!(what & HEAD)) return false;
    let number = head;
    for (let at = start + LENGTH; at < end && !(what & STEM); at += 1) {
      const unit = unitAt(text, at);
      if (unit < LETTER) return true;
      number = withLetter(number, unit);
      what = known[number] as number;
    }
    return (what & (end - start < LENGTH ? WHOLE : WHOLE | STEM)) > 0;
  }

  return {
    mayBe: (text, start, end) => mayBeWith(headOf(text, start, end), text, start, end),
    // One look at each code unit of most words, and nothing made but what is returned: nearly all words of a page are passed here.
    next(text, from, to = text.length) {
      const { length } = text;
      let at = from;
      while (at < to) {
        let unit = unitAt(text, at);
        if (unit === BETWEEN) {
          at += 1;
          continue;
        }
        let start = at;
        let head = 0;
        while (unit >= LETTER) {
          if (at - start < LENGTH) head = (head << BITS) | (unit & MASK);
          at += 1;
          unit = at < length ? unitAt(text, at) : BETWEEN;
        }
        if (unit === UNSURE) {
          const word = nextWord(text, start);
          if (!word || word.start >= to) return undefined;
          ({ start, end: at } = word);
          head = headOf(text, start, at);
        } else if (at - start < LENGTH) head <<= BITS * (LENGTH - (at - start));
        if (mayBeWith(head, text, start, at) || isOdd(text, start, at)) return { start, end: at };
      }
      return undefined;
    },
  };
}
