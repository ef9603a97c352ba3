import { elementAround } from './dom.ts';
import { freeSpan, type Span } from './free-span.ts';
import { isSmallView } from './is-small-view.ts';
import { type Occurrence, rangeOf } from './occurrence.ts';

/** How far a span must move to lie in the middle of another; 0 where it is inside already. */
export function shiftToMiddle(start: number, end: number, from: number, to: number): number {
  if (start >= from && end <= to) return 0;
  return (start + end) / 2 - (from + to) / 2;
}

const isScroller = (element: Element): boolean =>
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
  /auto|scroll|hidden/.test(getComputedStyle(element).overflow);

/** What must be free above and below a line, in CSS pixels: the ring around it, and a little. */
const EDGE = 8;

/** Of what is free, the upper part where the card will be a sheet at the bottom: it leaves the term free there (place-card.ts). */
function spanFor({ top, bottom }: Span): Span {
  return isSmallView(window) ? { top, bottom: top + (bottom - top) / 3 } : { top, bottom };
}

/** Scrolls so that a box lies in view of another, under none of the page's bars. All in CSS pixels of the viewport. */
function scrollInto(target: Element | Window, line: DOMRect, view: DOMRect, node: Node): void {
  const middle = (Math.max(line.left, view.left) + Math.min(line.right, view.right)) / 2;
  const span = spanFor(freeSpan(document, view, middle, node));
  const top = shiftToMiddle(line.top - EDGE, line.bottom + EDGE, span.top, span.bottom);
  const left = shiftToMiddle(line.left, line.right, view.left, view.right);
  if (top !== 0 || left !== 0) target.scrollBy({ top, left, behavior: 'instant' });
}

/** Bars may come, or begin to stick, as the page scrolls: then it is scrolled once more. */
const TURNS = 2;

/**
 * Brings an occurrence's own line into view, at once, in every scrolling container around it. Its element may be far
 * larger than the viewport, so the element's own `scrollIntoView` serves only to bring its frame into view.
 */
export function scrollToOccurrence(occurrence: Occurrence): void {
  const { node } = occurrence.start;
  const parent = elementAround(node);
  parent?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const line = () => rangeOf(occurrence)?.getClientRects()[0];
  const root = parent?.ownerDocument.scrollingElement;
  for (let turn = 0; turn < TURNS; turn++) {
    for (let element = parent; element && element !== root; element = elementAround(element)) {
      const rect = isScroller(element) ? line() : undefined;
      if (rect) scrollInto(element, rect, element.getBoundingClientRect(), node);
    }
    const rect = line();
    if (rect) scrollInto(window, rect, new DOMRect(0, 0, innerWidth, innerHeight), node);
  }
}
