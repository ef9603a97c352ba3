import { type Container, isElement } from './dom.ts';
import { containerOf, isNeverRead } from './text-blocks.ts';

/** How many points of the viewport are looked at, across and down: a line of text is rarely missed by all. */
const COLUMNS = 3;
const ROWS = 10;

/**
 * Containers in the viewport of a page that has been scrolled; none of one that has not, where document order brings
 * what is in view first by itself.
 */
export function containersInView(document: Document): Set<Container> {
  const found = new Set<Container>();
  const { defaultView: view, documentElement: root } = document;
  if (!view || view.scrollY === 0) return found;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = ((column + 0.5) / COLUMNS) * view.innerWidth;
      const y = ((row + 0.5) / ROWS) * view.innerHeight;
      const element = document.elementFromPoint(x, y);
      if (!element || element === root || !isElement(element) || isNeverRead(element)) continue;
      const container = containerOf(element);
      if (container) found.add(container);
    }
  }
  return found;
}
