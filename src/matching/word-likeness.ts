import { slipCost } from './slips.ts';
import { spellAlike } from './spell-alike.ts';
import { stem } from './stem.ts';

/** A folded word with what comparing it needs. */
export interface ComparedWord {
  readonly text: string;
  /** What its inflections and derivations have in common. */
  readonly root: string;
  /** What its spellings have in common. */
  readonly alike: string;
  /** The letters it has, as bits: two words are far apart where many bits differ. */
  readonly letters: number;
}

/** "nationalise", "nationalization", "regenerated": endings that make a word of a verb with one of these two. */
const DERIVED = /(i[sz]|at)(?:ation|ion|e|ed|ing|or)$/;
/** Shorter words are what they are: "state" is no verb. */
const DERIVED_LENGTH = 7;

function rootOf(word: string): string {
  const singular = word.length > 3 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
  if (singular.length < DERIVED_LENGTH) return stem(word);
  const derived = singular.replace(DERIVED, '$1');
  return derived === singular ? stem(word) : derived.replace(/is$/, 'iz');
}

/** 26 Latin letters have a bit of their own, the 32 of Cyrillic share them. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

export const comparedWord = (text: string): ComparedWord => ({
  text,
  root: rootOf(text),
  alike: spellAlike(text),
  letters: lettersOf(text),
});

const bits = (number: number): number => {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Likeness of another form of the same word, when 1 is the word itself. */
const SAME_ROOT = 0.95;
const SPELT_ALIKE = 0.92;
/** Shorter words are spelt alike by accident. */
const MIN_ALIKE = 4;
/** A beginning, as somebody types; what it leaves open takes up to as much again. */
const BEGINNING = 0.62;
const BEGUN = 0.3;
/** Shortest beginning: two letters begin everything. */
const MIN_BEGINNING = 3;
/** A word with slips is at most this like: it is never as good as one without. */
const SLIPPED = 0.93;

/** The most that slips in a word of so many letters may cost: about one in four, none in the shortest but a swap. */
export function mostSlips(length: number): number {
  if (length < 3) return 0;
  if (length < 4) return 1;
  if (length < 6) return 1.1;
  if (length < 8) return 1.7;
  return length < 12 ? 2.2 : 3;
}

/** Whether a word is another with an ending of number. */
const isPlural = (plural: string, word: string): boolean =>
  word.length > 2 &&
  (plural === `${word}s` || (word.endsWith('y') && plural === `${word.slice(0, -1)}ies`));

/** Shortest beginning that two words share before they part by their endings. */
const MIN_STEM = 4;

/**
 * Whether two words part where one word ends and another's ending begins: "communi|ty" and "communi|sm", "opposit|e" and
 * "opposit|ion" are other words, not slips.
 */
function partByEnding(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => word.replace(/s$/, ''));
  return one?.at(-1) !== other?.at(-1) && a.startsWith(b.slice(0, MIN_STEM));
}

/** How like a word of the query is to a word of a name, up to 1: the same once folded. */
export interface WordLikeness {
  readonly like: number;
  /** The same word or its plural; one of its family, or its other spelling; its beginning; the word with a slip. */
  readonly by: 'same' | 'kin' | 'beginning' | 'slip';
}

/**
 * How like a word of the query is to a word of a name; undefined where they have nothing to do with one another.
 * @param mayBegin - whether the word may be the beginning of one that is still being typed
 * @param maySlip - whether it may be misspelt: a word that is known to be one is not
 */
export function wordLikeness(
  asked: ComparedWord,
  word: ComparedWord,
  mayBegin: boolean,
  maySlip: boolean,
): WordLikeness | undefined {
  if (asked.text === word.text) return { like: 1, by: 'same' };
  if (isPlural(asked.text, word.text) || isPlural(word.text, asked.text))
    return { like: SAME_ROOT, by: 'same' };
  if (asked.root === word.root && asked.root.length > 2) return { like: SAME_ROOT, by: 'kin' };
  if (asked.alike === word.alike && asked.text.length >= MIN_ALIKE)
    return { like: SPELT_ALIKE, by: 'kin' };
  const length = asked.text.length;
  if (mayBegin && length >= MIN_BEGINNING && word.text.startsWith(asked.text))
    return { like: BEGINNING + BEGUN * (length / word.text.length), by: 'beginning' };
  const like = maySlip ? slippedLikeness(asked, word) : 0;
  return like > 0 ? { like, by: 'slip' } : undefined;
}

function slippedLikeness(asked: ComparedWord, word: ComparedWord): number {
  const most = mostSlips(Math.min(asked.text.length, word.text.length));
  const gap = Math.abs(asked.text.length - word.text.length);
  if (most === 0 || gap > most / 0.6) return 0;
  // A slip changes at most two letters, and the cheapest that changes any costs 0.8.
  if (bits(asked.letters ^ word.letters) > (2 * most) / 0.8) return 0;
  const cost = slipCost(asked.text, word.text, most);
  if (cost > most || (cost > 1 && partByEnding(asked.text, word.text))) return 0;
  // Three letters are three words: only a swap is a slip there.
  if (word.text.length < 4 && (gap > 0 || asked.letters !== word.letters)) return 0;
  return SLIPPED * (1 - cost / Math.max(asked.text.length, word.text.length) / 1.5);
}
