/** Shortest that a word may become: "king" is no "k". */
const SHORTEST = 3;

const without = (word: string, ending: string): string =>
  word.endsWith(ending) && word.length - ending.length >= SHORTEST
    ? word.slice(0, -ending.length)
    : word;

/**
 * A folded English word without its ending of number, tense or person: "trusts" and "trust", "elected" and "elect" are one.
 * Deliberately light: what derivation parts ("privatize", "private") is left to the likeness of letters.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  // "class", "crisis" and "status" are no plurals.
  const singular = /[sui]s$/.test(word) ? word : without(word, 's');
  const tenseless = singular.endsWith('ing') ? without(singular, 'ing') : without(singular, 'ed');
  return tenseless.length > SHORTEST + 1 ? without(tenseless, 'e') : tenseless;
}
