import { boxOf, type Container, elementAround } from './dom.ts';
import { isLight } from './is-light.ts';
import { isIntact, type Occurrence } from './occurrence.ts';

/** The names under which `content.css` styles what is painted: the tint, letters of another colour, and these where letters are light. */
export const MARK = 'glossator-mark';
export const COLOUR = 'glossator-colour';
export const LIGHT = 'glossator-light';
export const HERE = 'glossator-here';

/**
 * How far beyond the viewport marks are kept painted: half a screen above and below, so that reading on shows none appear.
 * More would be paid for in every frame in which the page changes.
 */
const MARGIN = '50% 0px';
/** The same for scrolling containers; in Chromium a percentage here is of what is scrolled, which is no bound at all. */
const SCROLLER_MARGIN = '400px 0px';

/**
 * How long a container's nearness may be out of date where the page changes without being scrolled, in milliseconds. To tell
 * it takes a microsecond a container, which a page that changes in every frame would pay in every frame.
 */
const NEAR_DELAY = 1_000;
/** The same while the reader scrolls, in milliseconds: in that time one does not read past the margin. */
const SCROLL_DELAY = 100;

/** How often it is looked whether the page has taken marks away, in milliseconds; nothing is done where there are none. */
const WATCH_INTERVAL = 1_000;

export interface Highlighter {
  /** Paints these occurrences of a container, and no others, whenever it is near the viewport. */
  mark(container: Container, occurrences: readonly Occurrence[]): void;
  /** Paints under this name of the style sheet from now on. */
  paintAs(name: string): void;
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
  /** Those on light letters, where the look asks. */
  const light = new Highlight();
  const here = new Highlight();
  // A click or a keystroke shows where it went even on a mark.
  here.priority = 1;
  const known = new Map<Container, readonly Occurrence[]>();
  const painted = new Map<Container, ReadonlyMap<StaticRange, Highlight>>();
  /** The containers that have their place from an element: itself, its shadow root, or both. */
  const inBox = new Map<Element, Set<Container>>();
  const boxesNear = new Set<Element>();
  let name = MARK;
  let watch: ReturnType<typeof setInterval> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let pointedOut: Occurrence | undefined;

  function register(as: string, highlight: Highlight): void {
    if (CSS.highlights.get(as) !== highlight) CSS.highlights.set(as, highlight);
  }

  /** Takes a highlight out of the registry, unless a newer script's stands there. */
  function unregister(as: string, highlight: Highlight): void {
    if (CSS.highlights.get(as) === highlight) CSS.highlights.delete(as);
  }

  function registerMarks(): void {
    register(name, marks);
    if (name === COLOUR) register(LIGHT, light);
  }

  function unregisterMarks(): void {
    unregister(name, marks);
    unregister(LIGHT, light);
  }

  function highlightFor({ startContainer }: StaticRange): Highlight {
    const around = name === COLOUR && elementAround(startContainer);
    return around && isLight(getComputedStyle(around).color) ? light : marks;
  }

  function erase(container: Container): void {
    for (const [range, highlight] of painted.get(container) ?? []) highlight.delete(range);
    painted.delete(container);
  }

  function paint(container: Container): void {
    erase(container);
    const ranges = boxesNear.has(boxOf(container))
      ? (known.get(container) ?? []).filter(isIntact).map(staticRangeOf)
      : [];
    if (ranges.length > 0)
      painted.set(container, new Map(ranges.map((range) => [range, highlightFor(range)])));
    for (const [range, highlight] of painted.get(container) ?? []) highlight.add(range);
    if (painted.size > 0) {
      registerMarks();
      watch ??= setInterval(restore, WATCH_INTERVAL);
      return;
    }
    // Where nothing is registered, a frame of the page costs what it costs without any of this.
    unregisterMarks();
    clearInterval(watch);
    watch = undefined;
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting === boxesNear.has(target)) continue;
        if (isIntersecting) boxesNear.add(target);
        else boxesNear.delete(target);
        for (const container of inBox.get(target) ?? []) paint(container);
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

  /** Asks for the nearness of all anew, whatever the delay. */
  function lookAgain(): void {
    looking ??= setTimeout(() => {
      looking = undefined;
      near.disconnect();
      for (const box of inBox.keys()) near.observe(box);
    }, SCROLL_DELAY);
  }

  function pointOut(occurrence: Occurrence | undefined): void {
    here.clear();
    pointedOut = occurrence;
    if (!occurrence || signal.aborted || !isIntact(occurrence)) {
      unregister(HERE, here);
      return;
    }
    here.add(staticRangeOf(occurrence));
    register(HERE, here);
  }

  function forget(container: Container): void {
    known.delete(container);
    paint(container);
    const box = boxOf(container);
    const containers = inBox.get(box);
    containers?.delete(container);
    if (containers?.size) return;
    inBox.delete(box);
    boxesNear.delete(box);
    near.unobserve(box);
  }

  /** Puts back what the page has taken out of the registry or out of a highlight: both are the page's to change. */
  function restore(): void {
    if (document.hidden) return;
    registerMarks();
    const expected = [...painted.values()].reduce((sum, ranges) => sum + ranges.size, 0);
    const isWhole = marks.size + light.size === expected;
    if (!isWhole) for (const highlight of [marks, light]) highlight.clear();
    // Letters may be light now that were dark: nothing tells.
    for (const [container, ranges] of [...painted])
      if (!isWhole || [...ranges].some(([range, highlight]) => highlightFor(range) !== highlight))
        paint(container);
  }

  const { defaultView } = document;
  for (const type of ['scroll', 'resize'])
    defaultView?.addEventListener(type, lookAgain, { signal, capture: true, passive: true });
  // The reader goes on: what was pointed out has served.
  document.addEventListener('pointerdown', () => pointOut(undefined), { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearInterval(watch);
    clearTimeout(looking);
    near.disconnect();
    unregisterMarks();
    unregister(HERE, here);
    for (const kept of [known, painted, inBox, boxesNear, marks, light, here]) kept.clear();
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
    paintAs(next) {
      if (next === name) return;
      unregisterMarks();
      name = next;
      for (const container of [...painted.keys()]) paint(container);
    },
    pointOut,
    isMarking: () => painted.size > 0,
  };
}
