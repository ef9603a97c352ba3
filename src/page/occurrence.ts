import type { Strength, TermId } from '../glossary/entry.ts';
import { attributeOf, type Container, elementAround, isBefore, localNameOf } from './dom.ts';
import type { Point } from './text-blocks.ts';

/** A term on a page: plain data, no live range, so that the page's own changes cost nothing. */
export interface Occurrence {
  readonly term: TermId;
  /** The key of the form that matched: "the party". */
  readonly form: string;
  readonly strength: Strength;
  /** What it flows in. */
  readonly container: Container;
  readonly start: Point;
  readonly end: Point;
}

/** Whether the nodes of an occurrence are still in the page and long enough. */
export function isIntact({ start, end }: Occurrence): boolean {
  return (
    start.node.isConnected &&
    end.node.isConnected &&
    start.offset < start.node.length &&
    end.offset <= end.node.length
  );
}

/** A live range over an occurrence, for measuring; it is not kept. Undefined where the page has changed under it. */
export function rangeOf(occurrence: Occurrence): Range | undefined {
  if (!isIntact(occurrence)) return undefined;
  const { start, end } = occurrence;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Reading order. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
  return isBefore(a.start.node, b.start.node) ? -1 : 1;
}

/** Whether a reader could see text right inside an element: it is laid out. */
function isShownIn(around: Element): boolean {
  if (!around.checkVisibility({ visibilityProperty: true })) return false;
  // Text right inside is hidden by what the browser puts around it, which no element of the page shows.
  return localNameOf(around) !== 'details' || attributeOf(around, 'open') !== null;
}

/** Whether a reader could see it: its text is laid out. */
export const isRendered = (occurrence: Occurrence): boolean => createRenderedTest()(occurrence);

/** The same of many, as long as the page stands still: each element is asked once. */
export function createRenderedTest(): (occurrence: Occurrence) => boolean {
  const known = new Map<Element, boolean>();
  return ({ start }) => {
    const around = elementAround(start.node);
    if (!around) return false;
    let isShown = known.get(around);
    if (isShown === undefined) {
      isShown = isShownIn(around);
      known.set(around, isShown);
    }
    return isShown;
  };
}
