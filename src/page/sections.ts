import { isBefore } from './dom.ts';
import type { Occurrence } from './occurrence.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * The number of the section that each occurrence stands in: how many of the page's headings begin before it. A heading
 * belongs to the section it begins; those in shadow trees are not seen.
 * @param occurrences - in reading order
 */
export function sectionsOf(document: Document, occurrences: readonly Occurrence[]): number[] {
  const headings = [...document.querySelectorAll(HEADINGS)];
  let section = 0;
  return occurrences.map(({ start }) => {
    for (let next = headings[section]; next && isBefore(next, start.node); next = headings[section])
      section += 1;
    return section;
  });
}
