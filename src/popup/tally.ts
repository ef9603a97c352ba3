import type { TermId } from '../glossary/entry.ts';

/** How often a term stands on a page, and in which frame first. */
export interface TermCount {
  readonly term: TermId;
  readonly count: number;
  readonly frame: string;
}

/** Terms by frame, as the frames told them last. */
export type FrameCounts = ReadonlyMap<
  string,
  readonly { readonly term: TermId; readonly count: number }[]
>;

/** The terms of all frames of a page, summed, the most frequent first, then by `nameOf`. */
export function sumTerms(frames: FrameCounts, nameOf: (term: TermId) => string): TermCount[] {
  const sums = new Map<TermId, TermCount>();
  for (const [frame, terms] of frames) {
    for (const { term, count } of terms) {
      const before = sums.get(term);
      sums.set(term, before ? { ...before, count: before.count + count } : { term, count, frame });
    }
  }
  return [...sums.values()].sort(
    (a, b) => b.count - a.count || nameOf(a.term).localeCompare(nameOf(b.term)),
  );
}
