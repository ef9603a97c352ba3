import { atMostEvery } from './at-most-every.ts';
import { boxOf, type Container, elementAround } from './dom.ts';
import { isLight } from './is-light.ts';
import { isIntact, type Occurrence } from './occurrence.ts';

/** The names under which `content.css` styles what is painted: the tint, letters of another colour, and these where letters are light. */
export const MARK = 'glossator-mark';
export const COLOUR = 'glossator-colour';
export const LIGHT = 'glossator-light';
export const HERE = 'glossator-here';

/**
 * How far beyond the viewport marks are kept painted: a quarter of a screen above and below, so that reading on shows none
 * appear. More would be paid for in every frame in which the page changes.
 */
const MARGIN = '25% 0px';
/** The same for scrolling containers; in Chromium a percentage here is of what is scrolled, which is no bound at all. */
const SCROLLER_MARGIN = '400px 0px';

/**
 * How long a container's nearness may be out of date where the page changes without being scrolled, in milliseconds. To tell
 * it takes a microsecond a container, which a page that changes in every frame would pay in every frame.
 */
const NEAR_DELAY = 1_000;
/**
 * How far away a container is left out of account until the page is scrolled or laid out anew, in heights of what is near: each
 * one that is observed costs a fraction of a microsecond in every frame in which the page changes.
 */
const FAR = 5;
/** The same while the reader scrolls, in milliseconds: at a faster pace than the margin in that time nobody reads. */
const SCROLL_DELAY = 100;

/** How often it is looked whether the page has taken marks away, in milliseconds; nothing is done where there are none. */
const WATCH_INTERVAL = 1_000;

export interface Highlighter {
  /** Paints these occurrences of a container, and no others, whenever it is near the viewport. */
  mark(container: Container, occurrences: readonly Occurrence[]): void;
  /** Paints under this name of the style sheet from now on. */
  paintAs(name: string): void;
  /** The page may have shown or hidden something, and moved the rest. */
  restyled(): void;
  /** Points out one occurrence; none where undefined. */
  pointOut(occurrence: Occurrence | undefined): void;
  /** Whether anything is painted just now. */
  isMarking(): boolean;
}

/** Whether a box is so far above or below that no movement brings it near unseen; what is not laid out may appear anywhere. */
function isFar({ boundingClientRect, rootBounds }: IntersectionObserverEntry): boolean {
  if (!rootBounds || (boundingClientRect.width === 0 && boundingClientRect.height === 0))
    return false;
  const below = boundingClientRect.top - rootBounds.bottom;
  const above = rootBounds.top - boundingClientRect.bottom;
  return Math.max(below, above) > FAR * rootBounds.height;
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
  const painted = new Map<Container, readonly StaticRange[]>();
  /** The containers that have their place from an element: itself, its shadow root, or both. */
  const inBox = new Map<Element, Set<Container>>();
  const boxesNear = new Set<Element>();
  /** Those whose nearness was asked and is not told yet. */
  const asked = new Set<Element>();
  let name = MARK;
  /** Whether nearness is older than the last scrolling. */
  let isStale = false;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let pointedOut: Occurrence | undefined;

  /**
   * Registers what has something in it: where nothing is registered, a frame of the page costs what it costs without any of
   * this. A newer script's highlights are left alone.
   */
  function register(): void {
    for (const [as, highlight] of [
      [name, marks],
      [LIGHT, light],
      [HERE, here],
    ] as const) {
      const isIn = CSS.highlights.get(as) === highlight;
      if (highlight.size > 0 && !isIn) CSS.highlights.set(as, highlight);
      if (highlight.size === 0 && isIn) CSS.highlights.delete(as);
    }
  }

  function highlightFor({ startContainer }: StaticRange): Highlight {
    const around = name === COLOUR && elementAround(startContainer);
    return around && isLight(getComputedStyle(around).color) ? light : marks;
  }

  /** Paints what is known of a container where it is near, and nothing of it elsewhere. */
  function paint(container: Container): void {
    for (const range of painted.get(container) ?? [])
      for (const highlight of [marks, light]) highlight.delete(range);
    painted.delete(container);
    const ranges = boxesNear.has(boxOf(container))
      ? (known.get(container) ?? []).filter(isIntact).map(staticRangeOf)
      : [];
    for (const range of ranges) highlightFor(range).add(range);
    if (ranges.length > 0) painted.set(container, ranges);
    register();
  }

  const near = new IntersectionObserver(
    (entries) => {
      let hasMoved = false;
      for (const entry of entries) {
        const { target, isIntersecting } = entry;
        const isAnswer = asked.delete(target);
        if (isFar(entry)) near.unobserve(target);
        if (isIntersecting === boxesNear.has(target)) continue;
        if (!isAnswer) hasMoved = true;
        if (isIntersecting) boxesNear.add(target);
        else boxesNear.delete(target);
        for (const container of inBox.get(target) ?? []) paint(container);
      }
      // What was far may be so no longer.
      if (hasMoved) lookAgain();
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

  function ask(box: Element): void {
    asked.add(box);
    near.observe(box);
  }

  /** Asks for the nearness of all anew, whatever the delay: at once, and again where more has happened meanwhile. */
  function lookAgain(): void {
    isStale = true;
    if (looking || inBox.size === 0) return;
    isStale = false;
    near.disconnect();
    for (const box of inBox.keys()) ask(box);
    looking = setTimeout(() => {
      looking = undefined;
      if (isStale) lookAgain();
    }, SCROLL_DELAY);
  }

  const lookSoon = atMostEvery(NEAR_DELAY, lookAgain, signal);

  function pointOut(occurrence: Occurrence | undefined): void {
    here.clear();
    pointedOut = occurrence;
    if (occurrence && !signal.aborted && isIntact(occurrence)) here.add(staticRangeOf(occurrence));
    register();
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
    asked.delete(box);
    near.unobserve(box);
  }

  /**
   * Puts back what the page has taken out of the registry or out of a highlight: both are the page's to change. So are its
   * letters, which may be light now that were dark: nothing tells.
   */
  function restore(): void {
    if (painted.size === 0 || document.hidden) return;
    register();
    for (const [container, ranges] of [...painted])
      if (ranges.some((range) => !highlightFor(range).has(range))) paint(container);
  }

  const watch = setInterval(restore, WATCH_INTERVAL);
  const { defaultView } = document;
  for (const type of ['scroll', 'resize'])
    defaultView?.addEventListener(type, lookAgain, { signal, capture: true, passive: true });
  // Pictures that come, and what opens and closes, move what is far.
  const layouts = new ResizeObserver(lookSoon);
  if (document.documentElement) layouts.observe(document.documentElement);
  // The reader goes on: what was pointed out has served.
  document.addEventListener('pointerdown', () => pointOut(undefined), { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearInterval(watch);
    clearTimeout(looking);
    near.disconnect();
    layouts.disconnect();
    for (const kept of [known, painted, inBox, boxesNear, asked, marks, light, here]) kept.clear();
    register();
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
      else ask(box);
    },
    paintAs(next) {
      if (next === name) return;
      for (const highlight of [marks, light]) highlight.clear();
      register();
      name = next;
      for (const container of [...painted.keys()]) paint(container);
    },
    restyled: lookSoon,
    pointOut,
    isMarking: () => painted.size > 0,
  };
}
