import type { Occurrence } from '../page/occurrence.ts';

/**
 * What stays marked where a container is read again and has new occurrences at the same places: of `left`, the old ones make
 * way for those of the new that stand where they stood. Costs what the container has, however much `left` has.
 */
export function carryOver(
  left: Set<Occurrence>,
  old: readonly Occurrence[],
  next: readonly Occurrence[],
): void {
  const places = new Map<Text, Set<string>>();
  const placeOf = ({ term, start }: Occurrence) => `${start.offset} ${term}`;
  for (const one of old) {
    if (!left.delete(one)) continue;
    const inNode = places.get(one.start.node) ?? new Set();
    places.set(one.start.node, inNode.add(placeOf(one)));
  }
  for (const one of next) if (places.get(one.start.node)?.has(placeOf(one))) left.add(one);
}
