import type { ParagraphId } from '../../src/glossary/entry.ts';
import { paragraphsOf, type Stretch } from './segment-letter.ts';

/** The text's paragraphs, and what may be asked of them. */
export interface LetterText {
  readonly paragraphs: readonly Stretch[];
  has(id: ParagraphId): boolean;
  /** Whether words stand verbatim in a paragraph. */
  holds(id: ParagraphId, words: string): boolean;
}

/** A text cut into paragraphs, the first `headings` of which are its title. */
export function createLetterText(letter: string, headings: number): LetterText {
  const paragraphs = paragraphsOf(letter, headings);
  const textOf = (id: ParagraphId) =>
    paragraphs
      .filter(({ paragraph }) => paragraph === id)
      .map(({ start, end }) => letter.slice(start, end))
      .join('\n\n');
  return {
    paragraphs,
    has: (id) => paragraphs.some(({ paragraph }) => paragraph === id),
    holds: (id, words) => textOf(id).includes(words),
  };
}
