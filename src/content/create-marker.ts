import { createFilter, type Unmarked } from '../matching/corrections.ts';
import { type Density, thinOut } from '../matching/thin-out.ts';
import type { Container } from '../page/dom.ts';
import {
  compareOccurrences,
  createRenderedTest,
  isIntact,
  type Occurrence,
} from '../page/occurrence.ts';
import { sectionsOf } from '../page/sections.ts';
import { carryOver } from './carry-over.ts';

/** What a reader wants marked. */
export interface Marking extends Unmarked {
  readonly density: Density;
  /** BCP 47 tags of the languages in which nothing is looked for. */
  readonly unwantedLanguages: readonly string[];
}

/** Of a page's occurrences those that the reader wants, and of these those that are painted. */
export interface Marker {
  /** Takes what was found in a container, instead of what was found there before. */
  found(container: Container, occurrences: readonly Occurrence[]): void;
  /** The page may have shown or hidden something. */
  restyled(): void;
  /** Marks otherwise from now on. */
  apply(marking: Marking): void;
  isWanted(occurrence: Occurrence): boolean;
  isPainted(occurrence: Occurrence): boolean;
}

/** How long changes gather before marks are thinned out again, in milliseconds: it goes through the whole page. */
const GATHER_TIME = 100;

/**
 * Decides what of the found is painted.
 * @param paint - called with a container and all of it that is to be painted, where that may have changed
 */
export function createMarker(
  document: Document,
  paint: (container: Container, occurrences: readonly Occurrence[]) => void,
  first: Marking,
  signal: AbortSignal,
): Marker {
  const found = new Map<Container, readonly Occurrence[]>();
  let marking = first;
  let isWanted = createFilter(first);
  /** Those that are left where marks are thinned out. */
  let left = new Set<Occurrence>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    found.clear();
    left = new Set();
  });

  const isThin = () => marking.density !== 'every';
  const isPainted = (one: Occurrence) => (isThin() ? left.has(one) : isWanted(one));

  function paintAll(): void {
    for (const [container, occurrences] of found) paint(container, occurrences.filter(isPainted));
  }

  /** Chooses anew and paints the containers in which another choice is made. */
  function thin(): void {
    const before = left;
    left = new Set(choose([...found.values()].flat().filter(isWanted)));
    for (const [container, occurrences] of found) {
      if (occurrences.some((one) => before.has(one) !== left.has(one)))
        paint(container, occurrences.filter(isPainted));
    }
  }

  function choose(wanted: readonly Occurrence[]): Occurrence[] {
    const inOrder = wanted.filter(isIntact).sort(compareOccurrences);
    const sections = sectionsOf(document, inOrder);
    const placed = inOrder.map((occurrence, index) => ({
      occurrence,
      term: occurrence.term,
      section: sections[index] ?? 0,
    }));
    // What can't be seen must not stand for what can.
    const isRendered = createRenderedTest();
    const shown = new Set(placed.filter(({ occurrence }) => isRendered(occurrence)));
    const hidden = placed.filter((one) => !shown.has(one));
    return thinOut([...shown, ...hidden], marking.density).map(({ occurrence }) => occurrence);
  }

  function thinSoon(): void {
    if (!isThin() || signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isThin()) thin();
    }, GATHER_TIME);
  }

  return {
    found(container, occurrences) {
      if (signal.aborted) return;
      // Until it is chosen anew.
      if (isThin()) carryOver(left, found.get(container) ?? [], occurrences);
      if (occurrences.length > 0) found.set(container, occurrences);
      else found.delete(container);
      paint(container, occurrences.filter(isPainted));
      thinSoon();
    },
    restyled: thinSoon,
    apply(next) {
      marking = next;
      isWanted = createFilter(next);
      left = new Set();
      if (isThin()) left = new Set(choose([...found.values()].flat().filter(isWanted)));
      paintAll();
    },
    isWanted: (occurrence) => isWanted(occurrence),
    isPainted,
  };
}
