/** Longest context that is handed on, in UTF-16 code units: three long sentences, and a bound on hostile pages. */
const MAX_CONTEXT = 600;
/** How far around a mention sentences are looked for, in UTF-16 code units. */
const REACH = 1000;

/**
 * The sentence a mention stands in, with the one before and the one after it, as one line.
 *
 * @param text - the block's text
 * @param start - where the mention begins, UTF-16 code units
 * @param end - where it ends, exclusive
 * @returns at most 600 code units, white space folded; cut around the mention where its sentences are longer
 */
export function contextAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  // A line break of the page's source ends no sentence.
  const near = text.slice(from, end + REACH).replace(/\s/g, ' ');
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences = [...segmenter.segment(near)];
  const indexAt = (offset: number) =>
    sentences.findIndex(({ index, segment }) => offset - from < index + segment.length);
  const context = sentences
    .slice(Math.max(0, indexAt(start) - 1), indexAt(end - 1) + 2)
    .map(({ segment }) => segment)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  if (context.length <= MAX_CONTEXT) return context;
  const half = Math.floor((MAX_CONTEXT - Math.min(end - start, MAX_CONTEXT)) / 2);
  return text
    .slice(Math.max(0, start - half), start + MAX_CONTEXT - half)
    .replace(/\s+/g, ' ')
    .trim();
}
