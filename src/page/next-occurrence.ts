import { isRendered, type Occurrence, rangeOf } from './occurrence.ts';

/** Which way to go through a page's occurrences. */
export type Direction = 1 | -1;

/** The first occurrence whose line is at or below the top of the viewport (or the last one above its end, backwards). */
function firstInView(
  occurrences: readonly Occurrence[],
  direction: Direction,
  height: number,
): Occurrence | undefined {
  const ordered = direction === 1 ? occurrences : [...occurrences].reverse();
  return ordered.find((occurrence) => {
    const rect = rangeOf(occurrence)?.getBoundingClientRect();
    return rect && (direction === 1 ? rect.bottom > 0 : rect.top < height);
  });
}

/**
 * The occurrence after (or before) `from`, in reading order, going round at the end; without `from` the first in view.
 * Text that is not rendered is left out.
 */
export function nextOccurrence(
  occurrences: readonly Occurrence[],
  from: Occurrence | undefined,
  direction: Direction,
  viewportHeight: number,
): Occurrence | undefined {
  const rendered = occurrences.filter(isRendered);
  const edge = direction === 1 ? rendered[0] : rendered.at(-1);
  const at = from ? rendered.indexOf(from) : -1;
  if (at < 0) return firstInView(rendered, direction, viewportHeight) ?? edge;
  return rendered[at + direction] ?? edge;
}
