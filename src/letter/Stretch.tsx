import type { LetterParagraph } from '../glossary/letter.ts';
import type { Words } from '../ui/words.ts';
import { NumberLink } from './NumberLink.tsx';
import { type Piece, piecesOf } from './pieces.ts';

interface Props {
  readonly paragraph: LetterParagraph;
  /** Offsets into the paragraph's text, in UTF-16 code units, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly words: Words;
}

/** A stretch of the text with its terms marked. Numbers of notes are the style sheet's: the element's text is verbatim. */
export function Stretch({ paragraph, from, to, words }: Props) {
  return <>{piecesOf(paragraph, from, to).map((piece) => showPiece(piece, words))}</>;
}

function showPiece(piece: Piece, words: Words) {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'term')
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button's words could not break over two lines
      <span
        key={piece.start}
        class="term"
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        data-term={piece.term}
      >
        {piece.text}
      </span>
    );
  const { number } = piece;
  return (
    <NumberLink
      key={`note-${number}`}
      id={`note-${number}-place`}
      class="note-number"
      href={`#note-${number}`}
      label={words('noteNumber', number)}
      number={number}
      anchor={`--note-${number}-place`}
    />
  );
}
