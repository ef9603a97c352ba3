/**
 * Tells whether anything in a text could ever lead to a mark: a strong form, a weak one that needs no more than hints, or a sign that
 * shows the subject. The text is that of a page's nodes, joined as they stand, so that blocks may run into one another.
 */
import { ODD, SPACED } from './start-pattern.ts';
import { foldWord, isWordAt } from './words.ts';

/** Patterns of clues, made at build time by `compileSurvey`. Where there is none in Latin letters, nothing can be told of any text. */
export interface SurveyPatterns {
  /** Clues of one word in ASCII letters, each at a word's beginning, and initials. */
  readonly latin: string;
  /** The beginnings of second words by those of the first ones that they stand behind, all in ASCII letters. */
  readonly pairs: Readonly<Record<string, string>>;
  /** Of the clues of one word those at whose end the word must end: short, or the beginnings of others. */
  readonly ends: readonly string[];
  /** Clues in other letters, folded. */
  readonly others: string;
}

/** Nothing can be told of any text: every page is read. */
export const NO_CLUES: SurveyPatterns = { latin: '', pairs: {}, ends: [], others: '' };

/** What stands in a pattern of clues for longer pieces, which would make up half of it. */
export const LINK = '~~';
export const GAP = '__';
export const END = '!!';
const LETTER = '[a-z\\u0400-\\u052f]';
const NO_LETTER = '[^a-z\\u0400-\\u052f]';
const PIECES: Readonly<Record<string, string>> = {
  // Between the beginnings of two words: the rest of the first, and short words that may stand between. A `br`
  // is nothing in a text, so that two may have run together.
  [LINK]: `${LETTER}*${NO_LETTER}*(?:${LETTER}{1,3}${NO_LETTER}+){0,4}${LETTER}{0,3}`,
  // Between two initials, which are one word where nothing stands there.
  [GAP]: `${NO_LETTER}+`,
  // Where a word must end; a note's figure may stand there.
  [END]: '(?![a-z])',
};

/** Most letters of a clue, and of what it links. */
export const TELLING = 40;
/** So far it is looked for that many letters, in UTF-16 code units; a text with fewer there is read. */
const FAR = 4_000;

export interface SurveyTest {
  /** Whether a text may lead to a mark: never a false no where its words stand apart. */
  ofWords(text: string): boolean;
  /** Whether a word that must end there ends at a place in a text where another may have run into it. */
  endsAt(text: string, place: number): boolean;
  /** The same where words may have run together anywhere: it finds more. */
  ofJoined(text: string): boolean;
}

/** The offset up to which `TELLING` letters stand before or behind another; undefined where they are too far. */
function reach(text: string, from: number, step: 1 | -1): number | undefined {
  let at = from;
  for (let letters = 0; letters < TELLING && (step > 0 ? at < text.length : at > 0); at += step) {
    if (Math.abs(at - from) > FAR) return undefined;
    if (isWordAt(text, step > 0 ? at : at - 1)) letters += 1;
  }
  return at;
}

/** The end of a text that what follows it may complete to a clue; undefined where it has no letters for long. */
export function tailOf(text: string): string | undefined {
  const from = reach(text, text.length, -1);
  return from === undefined ? undefined : text.slice(from);
}

/** The text behind a place, as far as it may belong to a clue that begins there. */
export const behind = (text: string, place: number): string =>
  text.slice(place, reach(text, place, 1));

/** The surroundings of some places of a text, in order, in which what stands at them may be part of a clue. */
export function around(text: string, places: Iterable<number>): string | undefined {
  let windows = '';
  let from = 0;
  let to = -1;
  for (const place of places) {
    const end = reach(text, place, 1);
    const begin = reach(text, place, -1);
    if (end === undefined || begin === undefined) return undefined;
    if (begin > to) {
      // A letter between two windows keeps them apart.
      if (to >= 0) windows += `${text.slice(from, to)} x `;
      from = begin;
    }
    to = Math.max(to, end);
  }
  return to < 0 ? '' : windows + text.slice(from, to);
}

/** Hyphens at which a word may be broken, and the white space behind them. */
const BREAKS = /[-\u00AD\u2010\u2011¬]\s*/g;
/** A hyphen at which a word may be broken: a `br` behind it is nothing in the text. */
const BROKEN = /\w-\s*(?=\w)/g;
/** Ten times as fast as looking for what is odd among it. */
const BEYOND_ASCII = /[^\0-\x7F]/g;
const SPACED_OUT = new RegExp(SPACED);
/** Letters that stand apart by single spaces, in a row. */
const SPACED_ROW = /(?:[^ ][ \xA0\u2009]){4,}[^ ]/g;
const SPACES = /[ \xA0\u2009]/g;
/** So much of a text may be odd, as its part, before it is cheaper to fold all of it. */
const MOST_ODD = 0.05;

const spellOut = (clues: string): string =>
  clues.replace(/~~|__|!!/g, (piece) => PIECES[piece] as string);

/** Tests whether the words of a pair that belong together stand at a place. */
function createPairTest(pairs: SurveyPatterns['pairs']): (text: string, at: number) => boolean {
  const patterns = new Map<string, RegExp>();
  const behindFirst = (first: string, second: string): RegExp => {
    const pattern = patterns.get(first) ?? new RegExp(spellOut(LINK + second), 'y');
    patterns.set(first, pattern);
    return pattern;
  };
  const entries = Object.entries(pairs);
  return (text, at) =>
    entries.some(([first, second]) => {
      if (!text.startsWith(first, at)) return false;
      const pattern = behindFirst(first, second);
      pattern.lastIndex = at + first.length;
      return pattern.test(text);
    });
}

type PairTest = ReturnType<typeof createPairTest>;

/**
 * Tests lower-case text for clues. On most visits the pattern is compiled to be used a few times, and that costs more than its use: links
 * are so long that it has but one, between any two words of pairs, and what that finds is looked at again.
 */
function createClueTest(toPattern: () => string, isPairAt: PairTest): (text: string) => boolean {
  let pattern: RegExp | undefined;
  return (text) => {
    // Engines compile a pattern twice, for text in Latin-1 and for other text: all of it is other text here.
    const wide = `\u2014${text}`;
    pattern ??= new RegExp(toPattern(), 'g');
    pattern.lastIndex = 0;
    for (let found = pattern.exec(wide); found; found = pattern.exec(wide)) {
      const pair = found[1];
      if (pair === undefined) return true;
      const at = pattern.lastIndex - pair.length;
      if (isPairAt(wide, at)) return true;
      pattern.lastIndex = at + 1;
    }
    return false;
  };
}

/** One pattern for all clues, in which pairs are the only group. */
function toClues({ latin, pairs }: SurveyPatterns): string {
  const firsts = Object.keys(pairs).join('|');
  const seconds = [...new Set(Object.values(pairs))].join('|');
  const linked = firsts && `((?:${firsts})${LINK}(?:${seconds}))`;
  return `(?:${[latin, linked].filter((part) => part !== '').join('|')})`;
}

/** A word's beginning; for patterns an underscore is part of a word. */
const BEGINNING = '(?:\\b|_)';

export function createSurveyTest(patterns: SurveyPatterns): SurveyTest {
  const clues = toClues(patterns);
  const isPairAt = createPairTest(patterns.pairs);
  const words = createClueTest(() => BEGINNING + spellOut(clues), isPairAt);
  const joined = createClueTest(() => spellOut(clues.replaceAll(END, '')), isPairAt);
  const ends = new Set(patterns.ends);
  const lengths = [...new Set(patterns.ends.map(({ length }) => length))];
  const other = patterns.others ? new RegExp(spellOut(patterns.others)) : undefined;
  const odd = new RegExp(ODD);

  const ofFolded = (text: string): boolean => {
    const folded = foldWord(text.replace(BREAKS, ''));
    return joined(folded) || other?.test(folded) === true;
  };

  /** What the pattern of whole words can't see. */
  function ofOdd(text: string): boolean {
    const places: number[] = [];
    BEYOND_ASCII.lastIndex = 0;
    for (let found = BEYOND_ASCII.exec(text); found; found = BEYOND_ASCII.exec(text)) {
      if (odd.test(found[0])) places.push(found.index);
      if (places.length > MOST_ODD * text.length) break;
    }
    if (places.length > 0) {
      const isMost = places.length > MOST_ODD * text.length;
      const windows = isMost ? text : around(text, places);
      if (windows === undefined || ofFolded(windows)) return true;
    }
    const broken = around(
      text,
      [...text.matchAll(BROKEN)].map(({ index }) => index),
    );
    if (broken === undefined || ofFolded(broken)) return true;
    if (!SPACED_OUT.test(text)) return false;
    const rows = text.match(SPACED_ROW) ?? [];
    return rows.some((row) => ofFolded(row.replace(SPACES, '')));
  }

  return {
    ofWords: (text) => words(text.toLowerCase()) || ofOdd(text),
    endsAt(text, place) {
      const before = text.slice(Math.max(0, place - TELLING), place).toLowerCase();
      return lengths.some((length) => ends.has(before.slice(-length)));
    },
    ofJoined: (text) => joined(text.toLowerCase()) || ofOdd(text),
  };
}
