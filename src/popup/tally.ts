import type { TermId } from '../glossary/entry.ts';

/** How often a term stands on a page, and in which of its frames. */
export interface TermCount {
  readonly term: TermId;
  readonly count: number;
  readonly frames: readonly { readonly frame: string; readonly count: number }[];
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
      const before = sums.get(term) ?? { term, count: 0, frames: [] };
      const inFrame = { frame, count };
      sums.set(term, { term, count: before.count + count, frames: [...before.frames, inFrame] });
    }
  }
  return [...sums.values()].sort(
    (a, b) => b.count - a.count || nameOf(a.term).localeCompare(nameOf(b.term)),
  );
}

/** The frame of a term's occurrence, counted on through all frames and round again. */
export function frameOfTurn({ frames, count }: TermCount, turn: number): string | undefined {
  let before = 0;
  return frames.find((one) => {
    before += one.count;
    return turn % Math.max(count, 1) < before;
  })?.frame;
}
