/**
 * Words of a text, as the matcher sees them: where they stand and how they read once folded.
 * All offsets are UTF-16 code units, ends exclusive.
 */

const OTHER = 1;
const WORD = 2;
const IGNORABLE = 3;

/** Numbers that are no digits are left out: a superscript or circled one is the mark of a note. */
const WORD_CHARACTER = /[\p{L}\p{Nd}\p{Nl}\p{M}]/u;
/** Apostrophes that Unicode counts as letters, and the signs by which transliterations show a soft or a hard sign. */
const APOSTROPHE_LETTER = /[\u02B9-\u02BF\u02C8\u02CA\u02CB\uA78C]/;
/** Soft hyphen, zero-width space, joiners, marks and isolates of direction, word joiner, byte order mark: they never end a word. */
const IGNORABLE_CHARACTER =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const IGNORABLES = new RegExp(IGNORABLE_CHARACTER, 'g');
const MARKS = /\p{M}+/gu;
const ASCII_ONLY = /^[\0-\x7F]*$/;
/** Letters of ASCII and Russian ones but ё: of these only й is taken apart. */
const RUSSIAN_ONLY = /^[\0-\x7F\u0410-\u044F]*$/;

/** Kind of each UTF-16 code unit met so far; 0 is "not met yet". 64 kB, filled as it is used. */
const kinds = new Uint8Array(0x10000);

function classify(character: string): number {
  if (IGNORABLE_CHARACTER.test(character)) return IGNORABLE;
  if (APOSTROPHE_LETTER.test(character)) return OTHER;
  return WORD_CHARACTER.test(character) ? WORD : OTHER;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    // Half of a pair: its kind is that of the whole character, which no table of units can hold.
    const whole = text.codePointAt(unit >= 0xdc00 && at > 0 ? at - 1 : at) ?? unit;
    return whole > 0xffff ? classify(String.fromCodePoint(whole)) : OTHER;
  }
  let kind = kinds[unit] as number;
  if (kind === 0) {
    kind = classify(String.fromCharCode(unit));
    kinds[unit] = kind;
  }
  return kind;
}

/** Whether a letter, digit or mark of a word stands at an offset. */
export const isWordAt = (text: string, at: number): boolean => kindAt(text, at) === WORD;
/** The same, or something that is not seen and never ends a word. */
export const mayBeInWord = (text: string, at: number): boolean => kindAt(text, at) !== OTHER;

/** Whether a code unit is an ASCII letter or digit. */
export const isAsciiWord = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a);

/** A word's place in its text. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * The first word that begins at `from` or later, or `undefined` where there is none.
 * A word is a longest run of letters, digits and combining marks of any script; ignorable characters
 * inside it belong to it, at its edges they don't. Superscript figures and apostrophes that are letters end it.
 */
export function nextWord(text: string, from: number): Word | undefined {
  let start = from;
  while (start < text.length && kindAt(text, start) !== WORD) start += 1;
  if (start >= text.length) return undefined;
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === OTHER) break;
    if (kind === WORD) end = at + 1;
  }
  return { start, end };
}

/**
 * A word reduced to what spellings have in common: no case, no diacritics, no ignorable characters,
 * ligatures, full-width and mathematical letters as plain ones, barred letters without their bar. "Thermidor", "THERMIDOR" and "Ther­mi­dor" fold alike.
 */
export function foldWord(word: string): string {
  if (ASCII_ONLY.test(word)) return word.toLowerCase();
  // A fifth of what a page in Russian cost was here.
  if (RUSSIAN_ONLY.test(word)) return word.toLowerCase().replaceAll('й', 'и');
  return dropIgnorable(word)
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

/** The same text without soft hyphens and zero-width characters. */
export function dropIgnorable(text: string): string {
  return text.replace(IGNORABLES, '');
}

/** Every word of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) words.push(word);
  return words;
}
