import { elementAround } from './dom.ts';
import { type Occurrence, rangeOf } from './occurrence.ts';

/** How far a span must move to lie in the middle of another; 0 where it is inside already. */
export function shiftToMiddle(start: number, end: number, from: number, to: number): number {
  if (start >= from && end <= to) return 0;
  return (start + end) / 2 - (from + to) / 2;
}

const isScroller = (element: Element): boolean =>
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
  /auto|scroll|hidden/.test(getComputedStyle(element).overflow);

/** Scrolls so that a box lies in view of another. All in CSS pixels of the viewport. */
function scrollInto(target: Element | Window, line: DOMRect, view: DOMRect): void {
  const top = shiftToMiddle(line.top, line.bottom, view.top, view.bottom);
  const left = shiftToMiddle(line.left, line.right, view.left, view.right);
  if (top !== 0 || left !== 0) target.scrollBy({ top, left, behavior: 'instant' });
}

/**
 * Brings an occurrence's own line into view, at once, in every scrolling container around it. Its element may be far
 * larger than the viewport, so the element's own `scrollIntoView` serves only to bring its frame into view.
 */
export function scrollToOccurrence(occurrence: Occurrence): void {
  const parent = elementAround(occurrence.start.node);
  parent?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const line = () => rangeOf(occurrence)?.getClientRects()[0];
  const root = parent?.ownerDocument.scrollingElement;
  for (let element = parent; element && element !== root; element = elementAround(element)) {
    const rect = isScroller(element) ? line() : undefined;
    if (rect) scrollInto(element, rect, element.getBoundingClientRect());
  }
  const rect = line();
  if (rect) scrollInto(window, rect, new DOMRect(0, 0, innerWidth, innerHeight));
}
