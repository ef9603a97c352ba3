/**
 * Lists of phrases as they are shipped: sorted, and each told by what it does not share with the one before:
 * "bureaucracies|Dy" are "bureaucracies" and, three letters dropped, "bureaucracy".
 */

const SEPARATOR = '|';
/** Fewer code units in common are not worth telling: measured, 3 to 6 give the same size after gzip. */
const LEAST_SHARED = 4;
const A = 'A'.charCodeAt(0);
/** How many code units of the phrase before may be dropped: a letter for each number from none. */
const MOST_DROPPED = 25;
/** Begins a phrase that is told in full and could be taken for a letter and an ending. */
const IN_FULL = '=';

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * @param phrases - not empty, each once; their order is lost
 * @throws where a phrase has the character that separates them
 */
export function packList(phrases: readonly string[]): string {
  let before = '';
  const packed = [...phrases].sort().map((phrase) => {
    if (phrase.includes(SEPARATOR)) throw new Error(`“${phrase}” has a “${SEPARATOR}”`);
    const shared = sharedStart(before, phrase);
    const dropped = before.length - shared;
    before = phrase;
    if (shared >= LEAST_SHARED && dropped <= MOST_DROPPED)
      return String.fromCharCode(A + dropped) + phrase.slice(shared);
    return /^[A-Z=]/.test(phrase) ? IN_FULL + phrase : phrase;
  });
  return packed.join(SEPARATOR);
}

/** The phrases of a packed list, sorted. */
export function unpackList(packed: string): string[] {
  if (packed === '') return [];
  let before = '';
  return packed.split(SEPARATOR).map((told) => {
    const dropped = told.charCodeAt(0) - A;
    if (dropped >= 0 && dropped <= MOST_DROPPED)
      before = before.slice(0, before.length - dropped) + told.slice(1);
    else before = told.startsWith(IN_FULL) ? told.slice(1) : told;
    return before;
  });
}
