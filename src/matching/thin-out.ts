import type { TermId } from '../glossary/entry.ts';

/** How often a term is marked on a page: at every occurrence, at its first in each section, or at its first of all. */
export type Density = 'every' | 'section' | 'page';

/** What is asked of a mark to thin it out. */
export interface Placed {
  readonly term: TermId;
  /** The number of the section that it stands in. */
  readonly section: number;
}

/** Those of the marks that are painted at a density; of a term's marks the earlier in the list come first. */
export function thinOut<Mark extends Placed>(marks: readonly Mark[], density: Density): Mark[] {
  if (density === 'every') return [...marks];
  const seen = new Set<string>();
  return marks.filter(({ term, section }) => {
    const place = density === 'page' ? term : `${section} ${term}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
