/** What a reader who steps through a page comes to, in reading order: its occurrences, and the frames between them. */
import { isBefore } from './dom.ts';
import { type FrameElement, framesIn } from './frames.ts';
import { compareOccurrences, type Occurrence, rangeOf } from './occurrence.ts';
import { createReach, reachable } from './reach.ts';

export type Stop = { readonly occurrence: Occurrence } | { readonly frame: FrameElement };

/** The page's stops that can be reached. */
export function stopsIn(document: Document, occurrences: readonly Occurrence[]): Stop[] {
  const isInReach = createReach(document);
  const frames = framesIn(document).filter(
    ({ element }) => element.checkVisibility({ visibilityProperty: true }) && isInReach(element),
  );
  const stops: Stop[] = [];
  for (const occurrence of reachable(document, occurrences)) {
    while (frames[0] && isBefore(frames[0].element, occurrence.start.node))
      stops.push({ frame: frames.shift() as FrameElement });
    stops.push({ occurrence });
  }
  return [...stops, ...frames.map((frame) => ({ frame }))];
}

const boxOf = (stop: Stop): DOMRect | undefined =>
  'frame' in stop
    ? stop.frame.element.getBoundingClientRect()
    : rangeOf(stop.occurrence)?.getBoundingClientRect();

/** The index among stops before which an occurrence stands, or at which; it need not be one of them. */
export function indexOfPlace(stops: readonly Stop[], from: Occurrence): number {
  const index = stops.findIndex((stop) =>
    'frame' in stop
      ? !isBefore(stop.frame.element, from.start.node)
      : compareOccurrences(stop.occurrence, from) >= 0,
  );
  return index < 0 ? stops.length : index;
}

/**
 * The index among stops from which reading goes on where nothing was read yet: going on, before the first that is not
 * above the viewport; going back, before the first that is below it.
 * @param viewportHeight - in CSS pixels
 */
export function indexOfView(
  stops: readonly Stop[],
  direction: 1 | -1,
  viewportHeight: number,
): number {
  const index = stops.findIndex((stop) => {
    const box = boxOf(stop);
    return box && (direction === 1 ? box.bottom > 0 : box.top >= viewportHeight);
  });
  return index < 0 ? stops.length : index;
}
