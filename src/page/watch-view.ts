import { atMostEvery } from './at-most-every.ts';
import { boxOf } from './dom.ts';
import { type Occurrence, rangeOf } from './occurrence.ts';

/** How often it is looked what is in view while the page scrolls, in milliseconds: a list that follows is seen to follow. */
const LOOK_TIME = 120;

/** Follows which occurrences of a frame can be seen on the screen. */
export interface ViewWatcher {
  /** Follows these from now on, and no others. */
  watch(occurrences: readonly Occurrence[]): void;
}

/** Whether the first line of an occurrence lies in a box, by its middle. */
function isIn(box: DOMRectReadOnly, occurrence: Occurrence | undefined): boolean {
  const line = occurrence && rangeOf(occurrence)?.getClientRects()[0];
  if (!line) return false;
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/**
 * Watches until `signal` aborts. What a scrolling box or a frame hides is not in view, in frames of other origins neither: the
 * browser's own observer tells which containers are, and only their occurrences are measured.
 * @param onView - called with the indexes of those in view, ascending, whenever they may have changed
 */
export function watchView(
  window: Window,
  onView: (indexes: readonly number[]) => void,
  signal: AbortSignal,
): ViewWatcher {
  let watched: readonly Occurrence[] = [];
  const indexesIn = new Map<Element, number[]>();
  const shown = new Set<Element>();
  let glimpse: IntersectionObserver | undefined;

  const inView = ({ target, intersectionRect }: IntersectionObserverEntry) =>
    (indexesIn.get(target) ?? []).filter((index) => isIn(intersectionRect, watched[index]));

  /** Has the browser measure anew what of the containers is to be seen: what they tell when they come into view grows old. */
  function look(): void {
    glimpse?.disconnect();
    if (shown.size === 0) onView([]);
    glimpse = new IntersectionObserver((entries, observer) => {
      observer.disconnect();
      if (!signal.aborted) onView(entries.flatMap(inView).sort((a, b) => a - b));
    });
    for (const element of shown) glimpse.observe(element);
  }
  const lookSoon = atMostEvery(LOOK_TIME, look, signal);

  const crossings = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) shown.add(target);
      else shown.delete(target);
    }
    lookSoon();
  });
  window.addEventListener('scroll', lookSoon, { signal, capture: true, passive: true });
  window.addEventListener('resize', lookSoon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    crossings.disconnect();
    glimpse?.disconnect();
  });

  return {
    watch(occurrences) {
      if (signal.aborted) return;
      watched = occurrences;
      indexesIn.clear();
      for (const [index, { container }] of occurrences.entries()) {
        const element = boxOf(container);
        indexesIn.set(element, [...(indexesIn.get(element) ?? []), index]);
      }
      crossings.disconnect();
      shown.clear();
      for (const element of indexesIn.keys()) crossings.observe(element);
      lookSoon();
    },
  };
}
