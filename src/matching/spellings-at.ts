/** How a word of a text may be meant: as it stands, or as a whole that the setting of the text has taken apart. */
import { nextWord, type Word } from './words.ts';

/** A word of a text, and the letters that it is made of. Offsets are UTF-16 code units. */
export interface Spelled extends Word {
  readonly spelling: string;
}

const BREAK = /^[-\u00AD\u2010\u2011¬][^\S\n\r]*[\n\r]\s*$/;
/** Fewest letters of a letter-spaced word: initials and the "a" and "I" of a sentence never stand in such a row. */
const FEWEST_SPACED = 5;
/**
 * A word with the figure of a note glued to it: "Thermidor1". At least five letters, so "T34" and "MP3" are none; at most two
 * figures, since three are hardly a note's and four are a year.
 */
const NOTED = /^\D{5,}(?=\d{1,2}$)/;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0xad || unit === 0x2010 || unit === 0x2011 || unit === 0xac;
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x2009;

/** The word without a note's figure behind it: "Thermidor1". */
function withoutNote(text: string, { start, end }: Word): Spelled | undefined {
  const [letters] = NOTED.exec(text.slice(start, end)) ?? [];
  return letters ? { start, end: start + letters.length, spelling: letters } : undefined;
}

/** The word with its second half on the next line: "prole-⏎tariat". */
function acrossLines(text: string, word: Word): Spelled | undefined {
  const half = nextWord(text, word.end);
  if (!half || !BREAK.test(text.slice(word.end, half.start))) return undefined;
  const spelling = text.slice(word.start, word.end) + text.slice(half.start, half.end);
  return { start: word.start, end: half.end, spelling };
}

const isLetterAt = (text: string, at: number): boolean => {
  const word = nextWord(text, at);
  return word !== undefined && word.start === at && word.end === at + 1;
};

/** The word whose letters stand apart by one space each, from its first letter: "T h e r m i d o r". */
function letterSpaced(text: string, first: Word): Spelled | undefined {
  if (!isSpace(text.charCodeAt(first.end)) || !isLetterAt(text, first.end + 1)) return undefined;
  if (isSpace(text.charCodeAt(first.start - 1)) && isLoneLetter(text, first.start - 2))
    return undefined;
  let spelling = text.charAt(first.start);
  let end = first.end;
  while (isSpace(text.charCodeAt(end)) && isLetterAt(text, end + 1)) {
    spelling += text.charAt(end + 1);
    end += 2;
  }
  return spelling.length >= FEWEST_SPACED ? { start: first.start, end, spelling } : undefined;
}

/** Whether a word of one letter stands at `at`, and not the last letter of a longer word. */
const isLoneLetter = (text: string, at: number): boolean =>
  at >= 0 && isLetterAt(text, at) && (at === 0 || nextWord(text, at - 1)?.start === at);

/** Whether {@link otherSpelling} has to look at a word that stands from `start` to `end`: never a false no. */
export function mayBeOtherwise(text: string, start: number, end: number): boolean {
  const behind = text.charCodeAt(end);
  if (end - start === 1) return isSpace(behind) && isSpace(text.charCodeAt(end + 2));
  return isHyphen(behind) || isDigit(text.charCodeAt(end - 1));
}

/** The way to read a word other than as it stands: for nearly every word there is none. */
export function otherSpelling(text: string, word: Word): Spelled | undefined {
  if (word.end - word.start === 1) return letterSpaced(text, word);
  if (isHyphen(text.charCodeAt(word.end))) return acrossLines(text, word);
  return isDigit(text.charCodeAt(word.end - 1)) ? withoutNote(text, word) : undefined;
}
