import { type Occurrence, rangeOf } from './occurrence.ts';
import type { Scanner } from './scanner.ts';

/** A finger's or pointer's slack around a line of text, in CSS pixels. */
const SLACK = 2;

/** Whether a point lies on one of a text's lines. */
export const isOnLines = (lines: readonly DOMRect[], x: number, y: number): boolean =>
  lines.some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );

/**
 * The occurrence under a point of the viewport, in CSS pixels.
 * The caret that the browser finds may be far from the point (at a line's end, say): the rectangles decide.
 */
export function occurrenceAt(
  document: Document,
  scanner: Scanner,
  x: number,
  y: number,
): Occurrence | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: scanner.shadowRoots() });
  if (!(caret?.offsetNode instanceof CharacterData)) return undefined;
  const occurrence = scanner.at(caret.offsetNode, caret.offset);
  const range = occurrence && rangeOf(occurrence);
  if (!range) return undefined;
  return isOnLines([...range.getClientRects()], x, y) ? occurrence : undefined;
}
