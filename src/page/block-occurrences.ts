/** Between a block's text and the page: what was read of it with its places, and back. */
import type { Candidate } from '../matching/match.ts';
import type { TextReader, TextReading } from '../matching/read-text.ts';
import { type Container, positionOf } from './dom.ts';
import { isIntact, type Occurrence } from './occurrence.ts';
import type { Pace } from './slices.ts';
import { pointAt, readFlow, type TextBlock } from './text-blocks.ts';

/** What may be marked, with its place on the page; none where it is an exclusion. */
export interface PlacedCandidate extends Candidate {
  readonly occurrence: Occurrence | undefined;
}

/** A block as it was read; its text is not kept. */
export type ReadBlock = TextReading<PlacedCandidate>;

/** Reads a block; rests where the pace says so. */
export function* readBlock(
  block: TextBlock,
  container: Container,
  reader: TextReader,
  pace: Pace,
): Generator<undefined, ReadBlock> {
  const steps = reader.read(block.text);
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (pace.step(step.value)) yield;
  const { candidates, ...reading } = step.value;
  return {
    ...reading,
    candidates: candidates.map((candidate) => ({
      ...candidate,
      occurrence: toOccurrence(candidate, block, container),
    })),
  };
}

function toOccurrence(
  { term, form, strength, start, end }: Candidate,
  block: TextBlock,
  container: Container,
): Occurrence | undefined {
  if (term === undefined) return undefined;
  const from = pointAt(block, start, 'after');
  return { term, form, strength, container, start: from, end: pointAt(block, end, 'before') };
}

/** Whether a point lies in an occurrence, its edges included. */
export function holds({ start, end }: Occurrence, node: Node, offset: number): boolean {
  const isAfterStart =
    node === start.node
      ? offset >= start.offset
      : (positionOf(start.node, node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const isBeforeEnd =
    node === end.node
      ? offset <= end.offset
      : (positionOf(end.node, node) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  return isAfterStart && isBeforeEnd;
}

/** The text of a block, and where in it an occurrence stands; UTF-16 code units, end exclusive. */
export interface OwnBlock {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The block that an occurrence stands in; undefined where the page has changed under it. */
export function blockAround(occurrence: Occurrence): OwnBlock | undefined {
  if (!isIntact(occurrence)) return undefined;
  const { start, end, container } = occurrence;
  for (const step of readFlow(container)) {
    if (!step || !('block' in step)) continue;
    const { text, pieces } = step.block;
    const first = pieces.find((piece) => piece.node === start.node);
    const last = pieces.find((piece) => piece.node === end.node);
    if (first && last)
      return { text, start: first.start + start.offset, end: last.start + end.offset };
  }
  return undefined;
}
