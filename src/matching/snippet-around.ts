/** A mention with a little of the text around it. */
export interface Snippet {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

/** How much of the text stands on each side, in UTF-16 code units: together two lines of a narrow column. */
const REACH = 60;

const fold = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * The words around a mention, as one line; "…" where the text goes on.
 *
 * @param text - the block's text
 * @param start - where the mention begins, UTF-16 code units
 * @param end - where it ends, exclusive
 */
export function snippetAround(text: string, start: number, end: number): Snippet {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    // A word that is cut is left out.
    before: fold(from === 0 ? before.trimStart() : `… ${before.replace(/^\S*\s+|^\S+$/, '')}`),
    mention: fold(text.slice(start, end)),
    after: fold(to === text.length ? after.trimEnd() : `${after.replace(/\s+\S*$|^\S+$/, '')} …`),
  };
}
