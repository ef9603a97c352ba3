import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  type Platform,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import { isSmallView } from '../page/is-small-view.ts';
import type { CardRequest } from './to-request.ts';

/** Between card and term, and card and edge of the viewport, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** A card is never higher than this, in CSS pixels: what is longer scrolls. */
const MAX_HEIGHT = 560;
/** A sheet is never lower than this, in CSS pixels, only to leave its term free: the headword and a line or two. */
const MIN_SHEET = 64;

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

async function placeFloating(element: HTMLElement, request: CardRequest): Promise<void> {
  const { lines, pointer, container } = request;
  const reference = {
    contextElement: container,
    getBoundingClientRect: () => boundsOf(lines()) ?? new DOMRect(),
    getClientRects: () => [...lines()],
  };
  const middleware = [
    inline(pointer),
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
    placement: 'bottom-start',
    middleware,
  });
  tell(element, 'x', x);
  tell(element, 'y', y);
}

/** Leaves the term free where it can. */
function sheetHeight({ innerHeight }: Window, { lines }: CardRequest): number {
  const below = innerHeight - (boundsOf(lines())?.bottom ?? 0) - GAP;
  return below < MIN_SHEET ? innerHeight - 2 * MARGIN : below;
}

function boundsOf(rects: readonly DOMRect[]): DOMRect | undefined {
  const [first, ...rest] = rects;
  if (!first) return undefined;
  let { left, top, right, bottom } = first;
  for (const rect of rest) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(left, top, right - left, bottom - top);
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
  return autoUpdate(reference, element, () => {
    if (request.lines().length === 0) return onGone();
    const isSmall = isSmallView(window);
    element.toggleAttribute('data-sheet', isSmall);
    if (isSmall) tell(element, 'height', sheetHeight(window, request));
    else void placeFloating(element, request);
  });
}
