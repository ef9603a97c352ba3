/** A stretch of a text; UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Part {
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** A form of the term, a word that ties the passage to the page, or neither. */
  readonly kind: 'plain' | 'term' | 'tie';
}

/**
 * Cuts a text into its marked and unmarked parts, which together are the text again. Both lists are in order and neither
 * overlaps itself; where a tie meets a term, the term is marked.
 */
export function markedParts(text: string, terms: readonly Span[], ties: readonly Span[]): Part[] {
  const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  const free = ties.filter((tie) => !terms.some((term) => meets(term, tie)));
  const marked = [
    ...terms.map((span) => ({ ...span, kind: 'term' as const })),
    ...free.map((span) => ({ ...span, kind: 'tie' as const })),
  ].sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let from = 0;
  const add = (start: number, end: number, kind: Part['kind']) => {
    if (start < end) parts.push({ text: text.slice(start, end), start, kind });
    from = end;
  };
  for (const { start, end, kind } of marked) {
    add(from, start, 'plain');
    add(start, end, kind);
  }
  add(from, text.length, 'plain');
  return parts;
}
