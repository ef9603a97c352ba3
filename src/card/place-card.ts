import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  type Placement,
  type Platform,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import { isSmallView } from '../page/is-small-view.ts';
import { boundsOf, lineAt } from './lines.ts';
import { keepInView, MARGIN, type Point } from './pinned-place.ts';
import type { CardRequest } from './to-request.ts';

/** Between card and term, in CSS pixels. */
const GAP = 6;
/** A card is never higher than this, in CSS pixels: what is longer scrolls. */
const MAX_HEIGHT = 560;
/** What a sheet takes of the viewport's height at most, so that the page goes on above it; and what it may take at least, in CSS pixels. */
const SHEET_SHARE = 0.6;
const MIN_SHEET = 240;
/** A sheet is never lower than this, in CSS pixels, only to leave its term free: the headword and a line or two. */
const LOWEST_SHEET = 64;

/** Tells the card's style sheet a length; important, so that no style sheet of the page overrides it. */
const tell = (element: HTMLElement, name: 'x' | 'y' | 'height', length: number) =>
  element.style.setProperty(`--glossator-${name}`, `${Math.round(length)}px`, 'important');

/** The library takes the root's left edge for a scroll bar's width, where a page may have moved its root. */
const inViewport: Platform = {
  ...platform,
  getElementRects({ reference, floating }) {
    const { x, y, width, height } = reference.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = floating as HTMLElement;
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, width: offsetWidth, height: offsetHeight },
    };
  },
};

/** Under the term, from where it begins; beside it in lines that run from top to bottom, on the side that has been read. */
function placementIn(container: Element): Placement {
  const { direction, writingMode } = getComputedStyle(container);
  if (writingMode.endsWith('-rl')) return 'right-start';
  if (writingMode.endsWith('-lr')) return 'left-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
}

async function placeFloating(element: HTMLElement, request: CardRequest): Promise<void> {
  const { lines, pointer, container } = request;
  const placement = placementIn(container);
  const isVertical = !placement.startsWith('bottom');
  const bounds = () => (isVertical ? lineAt(lines(), pointer) : boundsOf(lines())) ?? new DOMRect();
  const reference = {
    contextElement: container,
    getBoundingClientRect: bounds,
    getClientRects: () => [...lines()],
  };
  const middleware = [
    // The library knows lines that run from left to right.
    !isVertical && inline(pointer),
    offset(GAP),
    flip({ padding: MARGIN }),
    shift({ padding: MARGIN }),
    size({
      padding: MARGIN,
      apply: ({ availableHeight }) =>
        tell(element, 'height', Math.min(availableHeight, MAX_HEIGHT)),
    }),
  ];
  const { x, y } = await computePosition(reference, element, {
    strategy: 'fixed',
    platform: inViewport,
    placement,
    middleware,
  });
  tell(element, 'x', x);
  tell(element, 'y', y);
}

/**
 * Lays the card out at the edge that it is at already, else at the bottom, or where it would cover its term there at the top.
 * Where it would cover it at both it is made lower.
 */
function placeSheet(element: HTMLElement, lines: readonly DOMRect[]): void {
  const { innerHeight } = element.ownerDocument.defaultView as Window;
  const most = Math.max(MIN_SHEET, innerHeight * SHEET_SHARE);
  const height = Math.min(innerHeight - 2 * MARGIN, most);
  const { top, bottom } = boundsOf(lines) ?? new DOMRect();
  if (!element.hasAttribute('data-sheet')) {
    element.setAttribute('data-sheet', 'bottom');
    tell(element, 'height', height);
    const own = element.offsetHeight;
    if (bottom > innerHeight - own && top > own) element.setAttribute('data-sheet', 'top');
  }
  const below = innerHeight - bottom - GAP;
  const isTight = top <= height && below < height && below >= LOWEST_SHEET;
  tell(element, 'height', isTight ? below : height);
}

/**
 * Keeps the card beside its term while the page scrolls and resizes.
 * @param onGone - called when the term is no longer on the page
 * @returns ends it
 */
export function followTerm(
  element: HTMLElement,
  request: CardRequest,
  onGone: () => void,
): () => void {
  const window = element.ownerDocument.defaultView as Window;
  const reference = {
    contextElement: request.container,
    getBoundingClientRect: () => boundsOf(request.lines()) ?? new DOMRect(),
  };
  element.removeAttribute('data-sheet');
  return autoUpdate(reference, element, () => {
    const lines = request.lines();
    if (lines.length === 0) return onGone();
    if (isSmallView(window)) return placeSheet(element, lines);
    element.removeAttribute('data-sheet');
    void placeFloating(element, request);
  });
}

/** Puts a pinned card where the reader wants it, or as near as it is wholly in view; a sheet stays one. */
export function placePinned(element: HTMLElement, wanted: Point): void {
  const window = element.ownerDocument.defaultView as Window;
  if (isSmallView(window)) {
    placeSheet(element, []);
    return;
  }
  element.removeAttribute('data-sheet');
  tell(element, 'height', Math.min(window.innerHeight - 2 * MARGIN, MAX_HEIGHT));
  const card = { width: element.offsetWidth, height: element.offsetHeight };
  const { x, y } = keepInView(wanted, card, {
    width: window.innerWidth,
    height: window.innerHeight,
  });
  tell(element, 'x', x);
  tell(element, 'y', y);
}

/**
 * Keeps a pinned card in view while the window is resized and its content changes.
 * @param wanted - where the reader wants it just now
 */
export function holdPlace(element: HTMLElement, wanted: () => Point, signal: AbortSignal): void {
  const window = element.ownerDocument.defaultView as Window;
  const place = () => placePinned(element, wanted());
  const observer = new ResizeObserver(place);
  observer.observe(element);
  window.addEventListener('resize', place, { signal, passive: true });
  signal.addEventListener('abort', () => observer.disconnect());
  place();
}
