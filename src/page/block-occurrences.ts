/** Between a block's text and the page: occurrences from matches, and back. */
import type { Match } from '../matching/match.ts';
import { textParts } from '../matching/text-parts.ts';
import { type Container, positionOf } from './dom.ts';
import { isIntact, type Occurrence } from './occurrence.ts';
import { pointAt, readFlow, type TextBlock } from './text-blocks.ts';

/**
 * Adds a block's occurrences to `into`, part by part.
 * Yields the code units gone through.
 */
export function* occurrencesIn(
  block: TextBlock,
  container: Container,
  match: (text: string) => readonly Match[],
  into: Occurrence[],
): Generator<number> {
  for (const { start: from, text } of textParts(block.text)) {
    for (const { term, form, strength, start, end } of match(text)) {
      into.push({
        term,
        form,
        strength,
        container,
        start: pointAt(block, from + start, 'after'),
        end: pointAt(block, from + end, 'before'),
      });
    }
    yield text.length;
  }
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

/** The text of the block an occurrence stands in, and its offsets there; undefined where the page has changed under it. */
export function blockAround(
  occurrence: Occurrence,
): { text: string; start: number; end: number } | undefined {
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
