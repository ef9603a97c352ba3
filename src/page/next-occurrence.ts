import { compareOccurrences, type Occurrence, rangeOf } from './occurrence.ts';

/**
 * The occurrence after `from` among reachable ones, going round at the end; without `from`, or where the page has removed
 * it, the first that is not above the viewport.
 * @param from - need not be one of `occurrences`: a page that changes has new ones at the same places
 */
export function nextOccurrence(
  occurrences: readonly Occurrence[],
  from: Occurrence | undefined,
): Occurrence | undefined {
  const isNext = (one: Occurrence) =>
    from?.start.node.isConnected
      ? compareOccurrences(one, from) > 0
      : (rangeOf(one)?.getBoundingClientRect().bottom ?? 0) > 0;
  return occurrences.find(isNext) ?? occurrences[0];
}
