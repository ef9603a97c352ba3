import { comparedWord, wordLikeness } from './word-likeness.ts';
import { foldWord, wordsOf } from './words.ts';

/** A piece of a text, and whether the query has it. */
export interface MarkedPart {
  readonly text: string;
  readonly isAsked: boolean;
}

/** How much of a word the query has, in UTF-16 code units from its beginning; 0 where it has nothing of it. */
function askedLength(word: string, asked: readonly string[]): number {
  const folded = foldWord(word);
  const lengths = asked.map((one) => {
    // Where folding changes the length there is no telling which letters are which.
    if (folded.startsWith(one)) return folded.length === word.length ? one.length : word.length;
    const isLike = wordLikeness(comparedWord(one), comparedWord(folded), false, true);
    return isLike ? word.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** A text in pieces, by turns without and with the words that a query's folded words stand for; together they are the text. */
export function markAsked(text: string, asked: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { start, end } of wordsOf(text)) {
    const length = askedLength(text.slice(start, end), asked);
    if (length === 0) continue;
    if (start > from) parts.push({ text: text.slice(from, start), isAsked: false });
    from = start + length;
    parts.push({ text: text.slice(start, from), isAsked: true });
  }
  if (from < text.length) parts.push({ text: text.slice(from), isAsked: false });
  return parts;
}
