import type { Steppable } from '../extension/stepping.ts';
import type { NextPlace, OrderPart } from '../extension/tab-order.ts';

/** The page as the reader's keys "next term" and "previous term" go through it. */
export interface Steps extends Steppable {
  /** The reader is at a term now. */
  readAt(term: Element): void;
}

const FRAME = 'text';

/**
 * The parts of the page's order: the terms, and among them the place from which the reader goes on.
 * @param count - how many terms there are
 * @param at - index of the term that the reader is at, or before which
 * @param isAt - whether at it
 */
export function orderParts(count: number, at: number, isAt: boolean): readonly OrderPart[] {
  return [{ count: at }, { readAt: 0, isCounted: isAt }, { count: count - at - (isAt ? 1 : 0) }];
}

/** @param onStep - called with the term that a step leads to, and its number among all */
export function createSteps(
  document: Document,
  onStep: (term: HTMLElement, place: NextPlace) => void,
): Steps {
  let last: Element | undefined;
  const terms = () => [...document.querySelectorAll<HTMLElement>('.term')];
  return {
    frame: FRAME,
    order(direction) {
      const all = terms();
      const lastIndex = last ? all.indexOf(last as HTMLElement) : -1;
      // Nobody was anywhere: from what is in view.
      const inView = all.findIndex((term) => {
        const { top, bottom } = term.getBoundingClientRect();
        return direction === 1 ? bottom > 0 : top >= innerHeight;
      });
      const start = inView < 0 ? all.length : inView;
      const parts =
        lastIndex < 0
          ? orderParts(all.length, start, false)
          : orderParts(all.length, lastIndex, true);
      return { frame: FRAME, path: [], parts };
    },
    follow(place) {
      const term = place.frame === FRAME ? terms()[place.index] : undefined;
      if (term) onStep(term, place);
    },
    // The popup lists no terms of this page.
    goTo() {},
    readAt(term) {
      last = term;
    },
  };
}
