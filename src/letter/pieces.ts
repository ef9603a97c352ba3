import type { TermId } from '../glossary/entry.ts';
import type { LetterParagraph } from '../glossary/letter.ts';

/** What a stretch of the text is shown as. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: TermId; readonly start: number }
  | { readonly kind: 'note'; readonly number: number };

/**
 * A stretch of a paragraph as pieces: joined, their texts are the stretch. A note inside a term stands behind the term.
 *
 * @param from - offset into the paragraph's text, in UTF-16 code units
 * @param to - exclusive; a note right there is in the stretch
 */
export function piecesOf(
  { text, units, notes }: LetterParagraph,
  from: number,
  to: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const addText = (start: number, end: number) => {
    if (end > start) pieces.push({ kind: 'text', text: text.slice(start, end) });
  };
  const mentions = units
    .flatMap((unit) => unit.mentions)
    .filter(({ start, end }) => start >= from && end <= to);
  const waiting = notes.filter(({ at }) => at > from && at <= to);
  let at = from;
  const addUntil = (end: number) => {
    for (let note = waiting[0]; note && note.at <= end; note = waiting[0]) {
      addText(at, note.at);
      at = Math.max(at, note.at);
      pieces.push({ kind: 'note', number: note.number });
      waiting.shift();
    }
    addText(at, end);
    at = Math.max(at, end);
  };
  for (const { term, start, end } of mentions) {
    addUntil(start);
    pieces.push({ kind: 'term', text: text.slice(start, end), term, start });
    at = end;
  }
  addUntil(to);
  return pieces;
}
