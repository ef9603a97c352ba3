import { isIntact, type Occurrence } from './occurrence.ts';

/** The names under which `content.css` styles what is painted. */
export const MARK = 'glossator-mark';
export const HERE = 'glossator-here';

/**
 * How far beyond the viewport marks are kept painted: one screen above and below, so that scrolling shows none appear.
 * More would be paid for in every frame in which the page changes.
 */
const MARGIN = '100% 0px';

export interface Highlighter {
  /** Paints these occurrences of a container, and no others, whenever it is near the viewport. */
  mark(container: Element, occurrences: readonly Occurrence[]): void;
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
  const known = new Map<Element, readonly Occurrence[]>();
  const painted = new Map<Element, readonly StaticRange[]>();

  function erase(container: Element): void {
    for (const range of painted.get(container) ?? []) marks.delete(range);
    painted.delete(container);
  }

  function paint(container: Element): void {
    erase(container);
    const ranges = (known.get(container) ?? []).filter(isIntact).map(staticRangeOf);
    if (ranges.length === 0) return;
    for (const range of ranges) marks.add(range);
    painted.set(container, ranges);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) paint(target);
        else erase(target);
      }
    },
    { root: document, rootMargin: MARGIN },
  );

  CSS.highlights.set(MARK, marks);
  CSS.highlights.set(HERE, here);
  signal.addEventListener('abort', () => {
    near.disconnect();
    CSS.highlights.delete(MARK);
    CSS.highlights.delete(HERE);
    known.clear();
    painted.clear();
    marks.clear();
    here.clear();
  });

  return {
    mark(container, occurrences) {
      if (signal.aborted) return;
      const isKnown = known.has(container);
      if (occurrences.length === 0) {
        near.unobserve(container);
        known.delete(container);
        erase(container);
        return;
      }
      known.set(container, occurrences);
      if (!isKnown) near.observe(container);
      else if (painted.has(container)) paint(container);
    },
    pointOut(occurrence) {
      here.clear();
      if (occurrence && isIntact(occurrence)) here.add(staticRangeOf(occurrence));
    },
    isMarking: () => painted.size > 0,
  };
}
