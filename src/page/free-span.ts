import { elementAround, isWithin } from './dom.ts';
import { isCard } from './is-card.ts';

/** From where to where something lies on the screen, downwards, in CSS pixels of the viewport. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Bars on the screen that are looked for, one below another: a page has a notice and a header, hardly more. */
const MOST_BARS = 4;

/** The least that bars leave to be read, in CSS pixels: where they leave less it is no bar but a cover, made to be seen through. */
const LEAST = 60;

const staysPut = (element: Element): boolean =>
  /fixed|sticky/.test(getComputedStyle(element).position);

/** What stays put while the page scrolls, at a point and over a node; undefined where nothing does. */
function barAt(document: Document, x: number, y: number, node: Node): Element | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    if (isWithin(node, element)) return undefined;
    for (let one: Element | null = element; one && !isWithin(node, one); one = elementAround(one))
      // What is ours makes room for the term itself.
      if (staysPut(one) && !isCard(one)) return one;
  }
  return undefined;
}

/**
 * The part of a view that the page's fixed and sticky bars leave free for a node, on a vertical line.
 * @param x - in CSS pixels of the viewport
 */
export function freeSpan(document: Document, view: Span, x: number, node: Node): Span {
  let { top, bottom } = view;
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const bar = barAt(document, x, top + 1, node)?.getBoundingClientRect();
    if (!bar || bar.bottom <= top) break;
    top = bar.bottom;
  }
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const bar = barAt(document, x, bottom - 1, node)?.getBoundingClientRect();
    if (!bar || bar.top >= bottom) break;
    bottom = bar.top;
  }
  return bottom - top < LEAST ? view : { top, bottom };
}
