/** Between a block's text and the page: what was read of it with its places, and back. */
import type { Candidate } from '../matching/match.ts';
import type { TextReader, TextReading } from '../matching/read-text.ts';
import type { Stretch } from '../matching/sense.ts';
import { type Container, positionOf } from './dom.ts';
import { isIntact, type Occurrence } from './occurrence.ts';
import type { Pace } from './slices.ts';
import { type Piece, pointAt, readFlow, type TextBlock } from './text-blocks.ts';

/** What may be marked, with its place on the page; none where it is an exclusion. */
export interface PlacedCandidate extends Candidate {
  readonly occurrence: Occurrence | undefined;
}

/** A block as it was read. */
export interface ReadBlock extends TextReading<PlacedCandidate> {
  /** What its text is made of, where that is not kept. */
  readonly pieces: readonly Piece[];
  /**
   * Its text, where there is more to it than its pieces have, or where it is that of one node without a candidate: the node
   * is let go then, of which tables have tens of thousands.
   */
  readonly text: string | undefined;
  /** What it shows of the subject, where that was asked. */
  stretches: readonly Stretch[] | undefined;
}

const NONE: readonly PlacedCandidate[] = [];
const NO_PIECES: readonly Piece[] = [];

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
  return toReadBlock(step.value, block, container);
}

/** The same in one go, of a block that is short enough. */
export const readBlockAtOnce = (
  block: TextBlock,
  container: Container,
  reader: TextReader,
): ReadBlock => toReadBlock(reader.readAtOnce(block.text), block, container);

function toReadBlock(
  { length, candidates, forms }: TextReading,
  block: TextBlock,
  container: Container,
): ReadBlock {
  const { text, pieces, hasObjects } = block;
  const isKept = hasObjects || (candidates.length === 0 && pieces.length === 1);
  const placed = (candidate: Candidate): PlacedCandidate => {
    return { ...candidate, occurrence: toOccurrence(candidate, block, container) };
  };
  return {
    length,
    forms,
    candidates: candidates.length === 0 ? NONE : candidates.map(placed),
    pieces: isKept ? NO_PIECES : pieces,
    text: isKept ? text : undefined,
    stretches: undefined,
  };
}

/** What a block shows of the subject; rests where the pace says so. Where the page has changed under it, it is read again soon. */
export function* stretchesOf(
  block: ReadBlock,
  reader: TextReader,
  pace: Pace,
): Generator<undefined, readonly Stretch[]> {
  const { pieces } = block;
  const text =
    block.text ??
    (pieces.length === 1
      ? (pieces[0] as Piece).node.data
      : pieces.map(({ node }) => node.data).join(''));
  const steps = reader.stretches(text, block);
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (pace.step(step.value)) yield;
  block.stretches = step.value;
  return step.value;
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
  let own: OwnBlock | undefined;
  readFlow(container, {
    onBlock({ text, pieces }) {
      const first = pieces.find((piece) => piece.node === start.node);
      const last = pieces.find((piece) => piece.node === end.node);
      if (first && last)
        own ??= { text, start: first.start + start.offset, end: last.start + end.offset };
    },
  });
  return own;
}
