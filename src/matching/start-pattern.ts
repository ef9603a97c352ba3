/**
 * A native pattern for the places of a text at which a form may begin: engines run it many times faster than a walk from word
 * to word. It finds too much, and never too little; `match.ts` looks closer at each place.
 */

/** So many letters of a first word are told; fewer find twice as many places, more make the pattern slower. */
const LETTERS = 5;
/** So many letters of the second word are told where a form has two: "the", "left" and "state" stand everywhere. */
const SECOND_LETTERS = 3;
/** Letters and digits of ASCII; what else a word may have is odd. */
const ENDS = '(?![a-z0-9])';
/** A note's figure may be glued to a word of five letters. */
const BETWEEN = '\\d{0,2}\\W+';

/**
 * White space, quotes, dashes, dots and marks that stand between words on most pages. Everything else beyond ASCII is odd: it
 * may be a letter, or hidden in a word, or a hyphen that a word is broken at.
 */
const PLAIN =
  '\\0-\\x7F\\xA0\\xA7\\xA9\\xAB\\xAE\\xB0\\xB1\\xB6\\xB7\\xBB\\xD7\\u2002\\u2003\\u2009\\u2013\\u2014\\u2018-\\u201E\\u2022\\u2026\\u2192\\u20AC\\u2122\\uFFFC';
/** A character that is odd, or a hyphen at a line's end. */
export const ODD = `[^${PLAIN}]|-[^\\S\\n\\r]*[\\n\\r]`;

/** Letters that stand apart by single spaces: somewhere a word may be letter-spaced. */
export const SPACED = '[ \\xA0\\u2009](?:[^ ][ \\xA0\\u2009]){3}';

/** What a beginning is made of: characters, and pieces of a pattern. */
export type Tokens = readonly string[];

/** How a form begins, as far as it is told; undefined where an odd character tells it. */
function beginningOf(key: string): Tokens | undefined {
  const [first = '', second] = key.split(' ');
  const letters = (word: string, most: number) => [...word.slice(0, most)];
  const isAscii = (word: string) => /^[a-z0-9]*$/.test(word);
  if (!isAscii(first)) return undefined;
  if (second !== undefined)
    return isAscii(second) ? [...first, BETWEEN, ...letters(second, SECOND_LETTERS)] : undefined;
  return first.length >= LETTERS ? letters(first, LETTERS) : [...first, ENDS];
}

/** One pattern for all of several beginnings, in which what they share stands once. */
export function treeOf(beginnings: readonly Tokens[]): string {
  const rests = new Map<string, Tokens[]>();
  for (const [token, ...rest] of beginnings) {
    // A beginning that ends here holds the longer ones too.
    if (token === undefined) return '';
    rests.set(token, [...(rests.get(token) ?? []), rest]);
  }
  const byRest = new Map<string, string[]>();
  for (const [token, rest] of rests) {
    const tree = treeOf(rest);
    byRest.set(tree, [...(byRest.get(tree) ?? []), token]);
  }
  const branches = [...byRest].flatMap(([rest, tokens]) => {
    const single = tokens.filter((token) => token.length === 1);
    const set = single.length > 1 ? `[${single.join('')}]` : single.join('');
    const others = tokens.filter((token) => token.length > 1);
    return [...(set ? [set + rest] : []), ...others.map((token) => token + rest)];
  });
  return branches.length === 1 ? (branches[0] as string) : `(?:${branches.join('|')})`;
}

/**
 * The source of the pattern, to be used with the flags `gi`; empty where it would find nearly nothing. What it finds begins
 * with the form's first letter, or with an underscore before it. Beside what is {@link ODD} a form may begin anywhere.
 * @param keys - folded words, joined by single spaces
 */
export function startPattern(keys: Iterable<string>): string {
  const all = [...keys];
  const beginnings = all.flatMap((key) => {
    const tokens = beginningOf(key);
    return tokens ? [tokens] : [];
  });
  // Of a language in another script every letter is odd.
  if (beginnings.length * 2 < all.length) return '';
  const unique = [...new Map(beginnings.map((tokens) => [tokens.join(''), tokens])).values()];
  return `(?:\\b|_)${treeOf(unique)}`;
}
