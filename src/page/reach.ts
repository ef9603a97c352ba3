import { isWithin } from './dom.ts';
import { isRendered, type Occurrence } from './occurrence.ts';

/** Outside a modal dialog or an element in fullscreen nothing can be reached: only what is inside counts there. */
export function createReach(document: Document): (node: Node) => boolean {
  const modals = document.querySelectorAll(':modal');
  const modal = modals[modals.length - 1];
  return (node) => !modal || isWithin(node, modal);
}

/** The occurrences that the reader can see, or scroll to. */
export function reachable(document: Document, occurrences: readonly Occurrence[]): Occurrence[] {
  const isInReach = createReach(document);
  return occurrences.filter(
    (occurrence) => isRendered(occurrence) && isInReach(occurrence.container),
  );
}
