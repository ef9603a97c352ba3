import { boxOf, type Container } from './dom.ts';
import { isIntact, type Occurrence } from './occurrence.ts';

/** The names under which `content.css` styles what is painted. */
export const MARK = 'glossator-mark';
export const HERE = 'glossator-here';

/**
 * How far beyond the viewport marks are kept painted: one screen above and below, so that scrolling shows none appear.
 * More would be paid for in every frame in which the page changes.
 */
const MARGIN = '100% 0px';
/** The same for scrolling containers; in Chromium a percentage here is of what is scrolled, which is no bound at all. */
const SCROLLER_MARGIN = '400px 0px';

/**
 * How long a container's nearness may be out of date where the browser can wait, in milliseconds. It is computed for every
 * container in every frame otherwise; a reader scrolls one screen, the margin, in far more.
 */
const NEAR_DELAY = 100;

/** How often it is looked whether the page has taken marks away, in milliseconds; nothing is done where there are none. */
const WATCH_INTERVAL = 1_000;

export interface Highlighter {
  /** Paints these occurrences of a container, and no others, whenever it is near the viewport. */
  mark(container: Container, occurrences: readonly Occurrence[]): void;
  /** Points out one occurrence; none where undefined. */
  pointOut(occurrence: Occurrence | undefined): void;
  /** Whether anything is painted just now. */
  isMarking(): boolean;
}

function staticRangeOf({ start, end }: Occurrence): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/**
 * Paints occurrences with the CSS Custom Highlight API: the page's DOM stays as it is.
 * Aborting `signal` takes everything down.
 */
export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const marks = new Highlight();
  const here = new Highlight();
  // A click or a keystroke shows where it went even on a mark.
  here.priority = 1;
  const known = new Map<Container, readonly Occurrence[]>();
  const painted = new Map<Container, readonly StaticRange[]>();
  /** The containers that have their place from an element: itself, its shadow root, or both. */
  const inBox = new Map<Element, Set<Container>>();
  const boxesNear = new Set<Element>();
  let watch: ReturnType<typeof setInterval> | undefined;
  let pointedOut: Occurrence | undefined;

  function erase(container: Container): void {
    for (const range of painted.get(container) ?? []) marks.delete(range);
    painted.delete(container);
    if (painted.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  }

  function paint(container: Container): void {
    erase(container);
    const ranges = (known.get(container) ?? []).filter(isIntact).map(staticRangeOf);
    if (ranges.length === 0) return;
    for (const range of ranges) marks.add(range);
    painted.set(container, ranges);
    watch ??= setInterval(restore, WATCH_INTERVAL);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) boxesNear.add(target);
        else boxesNear.delete(target);
        for (const container of inBox.get(target) ?? []) {
          if (isIntersecting) paint(container);
          else erase(container);
        }
      }
    },
    // `scrollMargin` is for scrolling containers; where it is not known, marks in those appear as they come into view.
    // `delay` is Chromium's.
    {
      root: document,
      rootMargin: MARGIN,
      scrollMargin: SCROLLER_MARGIN,
      delay: NEAR_DELAY,
    } as IntersectionObserverInit,
  );

  function pointOut(occurrence: Occurrence | undefined): void {
    here.clear();
    pointedOut = occurrence;
    if (occurrence && isIntact(occurrence)) here.add(staticRangeOf(occurrence));
  }

  function forget(container: Container): void {
    known.delete(container);
    erase(container);
    const box = boxOf(container);
    const containers = inBox.get(box);
    containers?.delete(container);
    if (containers?.size) return;
    inBox.delete(box);
    boxesNear.delete(box);
    near.unobserve(box);
  }

  /** Puts back what the page has taken out of the registry or out of the highlight: both are the page's to change. */
  function restore(): void {
    if (painted.size === 0 || document.hidden) return;
    if (CSS.highlights.get(MARK) !== marks) CSS.highlights.set(MARK, marks);
    const expected = [...painted.values()].reduce((sum, ranges) => sum + ranges.length, 0);
    if (marks.size === expected) return;
    marks.clear();
    for (const container of [...painted.keys()]) paint(container);
  }

  /** Takes a highlight out of the registry, unless a newer script's stands there. */
  function unregister(name: string, highlight: Highlight): void {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    highlight.clear();
  }

  CSS.highlights.set(MARK, marks);
  CSS.highlights.set(HERE, here);
  // The reader goes on: what was pointed out has served.
  document.addEventListener('pointerdown', () => pointOut(undefined), { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearInterval(watch);
    near.disconnect();
    unregister(MARK, marks);
    unregister(HERE, here);
    for (const map of [known, painted, inBox, boxesNear]) map.clear();
  });

  return {
    mark(container, occurrences) {
      if (signal.aborted) return;
      // Its text has changed: what was pointed out may stand elsewhere now.
      if (pointedOut?.container === container) pointOut(undefined);
      if (occurrences.length === 0) {
        forget(container);
        return;
      }
      known.set(container, occurrences);
      const box = boxOf(container);
      const containers = inBox.get(box) ?? new Set();
      inBox.set(box, containers.add(container));
      if (boxesNear.has(box)) paint(container);
      else near.observe(box);
    },
    pointOut,
    isMarking: () => painted.size > 0,
  };
}
