import { isWithin } from './dom.ts';
import { compareOccurrences, isRendered, type Occurrence, rangeOf } from './occurrence.ts';

/** Which way to go through a page's occurrences. */
export type Direction = 1 | -1;

/** Of occurrences ordered in the direction of going, the first that is not behind the edge of the viewport. */
function firstInView(
  ordered: readonly Occurrence[],
  direction: Direction,
  viewportHeight: number,
): Occurrence | undefined {
  return ordered.find((occurrence) => {
    const rect = rangeOf(occurrence)?.getBoundingClientRect();
    return rect && (direction === 1 ? rect.bottom > 0 : rect.top < viewportHeight);
  });
}

/** Outside a modal dialog or an element in fullscreen nothing can be reached: only what is inside counts there. */
function reachable(occurrences: readonly Occurrence[]): Occurrence[] {
  const [first] = occurrences;
  const modals = first?.start.node.ownerDocument.querySelectorAll(':modal') ?? [];
  const modal = modals[modals.length - 1];
  return occurrences.filter(
    (occurrence) => isRendered(occurrence) && (!modal || isWithin(occurrence.container, modal)),
  );
}

/**
 * The occurrence after (or before) `from`, in reading order, going round at the end; without `from`, or where the page
 * has removed it, the first in view. Text that is not rendered or not reachable is left out.
 * @param from - need not be one of `occurrences`: a page that changes has new ones at the same places
 */
export function nextOccurrence(
  occurrences: readonly Occurrence[],
  from: Occurrence | undefined,
  direction: Direction,
  viewportHeight: number,
): Occurrence | undefined {
  const candidates = reachable(occurrences);
  const ordered = direction === 1 ? candidates : candidates.reverse();
  if (!from?.start.node.isConnected)
    return firstInView(ordered, direction, viewportHeight) ?? ordered[0];
  return (
    ordered.find((occurrence) => compareOccurrences(occurrence, from) * direction > 0) ?? ordered[0]
  );
}
