import { describe, expect, it } from 'vitest';
import type { LetterParagraph } from '../glossary/letter.ts';
import { piecesOf } from './pieces.ts';

const TEXT = 'The red army marched. It sang';

const paragraph = (notes: readonly number[]): LetterParagraph => ({
  id: 'p1',
  paragraph: 1,
  text: TEXT,
  units: [
    { id: 'p1s1', start: 0, end: 21, mentions: [{ term: 'army', start: 4, end: 12 }] },
    { id: 'p1s2', start: 22, end: 29, mentions: [{ term: 'song', start: 25, end: 29 }] },
  ],
  notes: notes.map((at, index) => ({ number: index + 1, at })),
});

/** Pieces in a line: [a term], {the number of a note}. */
const lineOf = (notes: readonly number[], from = 0, to = TEXT.length) =>
  piecesOf(paragraph(notes), from, to)
    .map((piece) =>
      piece.kind === 'note'
        ? `{${piece.number}}`
        : piece.kind === 'term'
          ? `[${piece.text}]`
          : piece.text,
    )
    .join('');

describe('piecesOf', () => {
  it.each([
    ['terms', [], 'The [red army] marched. It [sang]'],
    ['a note in plain words', [20], 'The [red army] marched{1}. It [sang]'],
    ['a note right behind a term', [12], 'The [red army]{1} marched. It [sang]'],
    ['a note inside a term, behind it', [7], 'The [red army]{1} marched. It [sang]'],
    ['a note right before a term', [4], 'The {1}[red army] marched. It [sang]'],
    ['a note at the end', [29], 'The [red army] marched. It [sang]{1}'],
    ['two notes at one place', [21, 21], 'The [red army] marched.{1}{2} It [sang]'],
  ])('has %s', (_, notes, line) => {
    expect(lineOf(notes)).toBe(line);
  });

  it.each([
    ['has the note at its end', 0, 21, 'The [red army] marched.{1}'],
    ['has no note that stands before it', 21, 29, ' It [sang]'],
    ['has no term that is cut', 0, 7, 'The red'],
  ])('of a stretch %s', (_, from, to, line) => {
    expect(lineOf([21], from, to)).toBe(line);
  });
});
