/**
 * Holds the words that an entry quotes from the text to the text. In the section on the text every “…” must stand, word
 * for word, in a paragraph of the entry or one that the section names; where the paragraph follows in brackets,
 * “…” (¶4), in that one. The capital of the first letter, a mark at the end and the style of quotes inside don't count; “…” may
 * leave out words by an ellipsis. An editorial note on such a paragraph may be quoted too.
 */
import type { Entry, ParagraphId } from '../../src/glossary/entry.ts';
import type { CompiledGlossary } from './compile-glossary.ts';

/** Quoted words, and what stands in brackets behind them. */
const QUOTATION = /“([^”]*)”(?=[,.;:]?\s*\(([^()]*¶[^()]*)\)|)/g;
/** "¶4", or several, "¶5–7". */
const PARAGRAPHS = /¶(\d+)(?:[–-]¶?(\d+))?/g;
const ELLIPSIS = /\s*\[?…\]?\s*/;

const paragraphsIn = (words: string): number[] =>
  [...words.matchAll(PARAGRAPHS)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
  );

/** Words as they are compared: one kind of quotation mark, one kind of white space. */
const plain = (words: string): string =>
  words
    .replace(/["“”‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whether all pieces of a quotation stand in a text, in their order. */
function standsIn(quoted: string, text: string): boolean {
  let from = 0;
  return quoted
    .replace(/[,.;:?!]$/, '')
    .split(ELLIPSIS)
    .filter(Boolean)
    .every((piece, index) => {
      const found = [piece, ...(index === 0 ? [lowerFirst(piece), upperFirst(piece)] : [])]
        .map((words) => text.indexOf(words, from))
        .find((at) => at >= 0);
      from = (found ?? 0) + piece.length;
      return found !== undefined;
    });
}

/** The quotations of an entry that are not in the paragraph where they are said to be, each with the paragraphs meant. */
export function falseQuotations(
  entry: Entry,
  { text, letter, meta }: CompiledGlossary,
): { readonly words: string; readonly paragraphs: readonly ParagraphId[] }[] {
  const section = entry.sections.find(({ name }) => name === 'letter');
  const body = section?.paragraphs.join(' ') ?? '';
  const around = [...new Set<ParagraphId>([...entry.paragraphs, ...paragraphsIn(body)])];
  const said = (paragraph: ParagraphId): string[] => [
    ...text.paragraphs
      .filter((stretch) => stretch.paragraph === paragraph)
      .map(({ start, end }) => letter.slice(start, end)),
    ...meta.slips.filter((slip) => slip.paragraph === paragraph).map(({ note }) => note),
  ];
  return [...body.matchAll(QUOTATION)].flatMap(([, words = '', brackets]) => {
    const paragraphs = brackets === undefined ? around : paragraphsIn(brackets);
    const texts = paragraphs.flatMap(said);
    return texts.some((each) => standsIn(plain(words), plain(each))) ? [] : [{ words, paragraphs }];
  });
}
