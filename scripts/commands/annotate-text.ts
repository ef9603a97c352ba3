import type { TermId } from '../../src/glossary/entry.ts';
import { admitsWeak, reasonFor } from '../../src/matching/admit.ts';
import type { FormTable } from '../../src/matching/form-table.ts';
import { createMatcher } from '../../src/matching/match.ts';

/** A mention as the command `annotate` tells it; offsets into the text, UTF-16 code units. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly term: TermId;
  readonly why: string;
}

/** Runs of lines none of which is empty. */
const BLOCK = /[^\r\n]+(?:\r?\n(?![^\S\n]*\r?\n)[^\r\n]*)*/g;

/** Marks a plain text as a page's would be: an empty line is a block boundary, another line break white space. */
export function createAnnotator(forms: FormTable): (text: string) => Annotation[] {
  const { match } = createMatcher(forms);
  return (text) =>
    [...text.matchAll(BLOCK)].flatMap(({ 0: block, index }) =>
      match(block, admitsWeak).map(({ start, end, term, strength }) => ({
        start: index + start,
        end: index + end,
        text: block.slice(start, end),
        term,
        why: reasonFor(strength),
      })),
    );
}
