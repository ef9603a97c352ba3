import type { ParagraphId } from '../../src/glossary/entry.ts';

/** A stretch of the letter's file: UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly id: string;
  readonly paragraph: ParagraphId;
  readonly start: number;
  readonly end: number;
}

/** Where a full stop is missing: the sentence ends after these words of that paragraph. */
export interface MissingStop {
  readonly paragraph: ParagraphId;
  readonly words: string;
}

/** Longest passage that may be quoted whole, in UTF-16 code units; a longer sentence is cut into its clauses. */
export const MAX_PASSAGE = 400;

/** A sentence's end: its mark, closing quotes or brackets, then white space and something that may begin a sentence. */
const SENTENCE_END = /[.?!]["”’)\]]*(?=\s+["“‘([]?\p{Lu})/gu;
/** An empty line, or several, in either style of line ends. */
const PARAGRAPH_END = /\r?\n(?:[^\S\n]*\r?\n)+/;
/** A lettered clause begins: "(a) ". */
const CLAUSE_START = /(?<=\s)(?=\([a-z]\)\s)/;

/** The paragraphs of a text, separated by empty lines; the first `headings` of them are its title. */
export function paragraphsOf(text: string, headings: number): Stretch[] {
  const blocks: { start: number; end: number }[] = [];
  let at = 0;
  for (const block of text.split(PARAGRAPH_END)) {
    const found = text.indexOf(block, at);
    at = found + block.length;
    if (block.trim())
      blocks.push({ start: found + block.search(/\S/), end: found + block.trimEnd().length });
  }
  return blocks.map((block, index) => {
    const number = index - headings + 1;
    return number >= 1
      ? { id: `p${number}`, paragraph: number, ...block }
      : { id: `title${index + 1}`, paragraph: 'title', ...block };
  });
}

function sentenceEnds(text: string, stops: readonly string[]): number[] {
  const marked = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const missing = stops
    .map((words) => ({ at: text.indexOf(words), length: words.length }))
    .filter(({ at }) => at >= 0)
    .map(({ at, length }) => at + length);
  return [...new Set([...marked, ...missing, text.length])].sort((a, b) => a - b);
}

function clausesOf(text: string, sentence: Stretch): Stretch[] {
  let at = sentence.start;
  const pieces = text.slice(sentence.start, sentence.end).split(CLAUSE_START);
  if (pieces.length === 1) return [sentence];
  return pieces.map((piece) => {
    const mark = /^\(([a-z])\)/.exec(piece)?.[1] ?? 'i';
    const clause = {
      ...sentence,
      id: `${sentence.id}${mark}`,
      start: at,
      end: at + piece.trimEnd().length,
    };
    at += piece.length;
    return clause;
  });
}

/**
 * The sentences of a paragraph, each longer than 400 code units cut into its lettered clauses ("p1s2a"; what stands
 * before the first letter is "p1s2i").
 */
export function passagesOf(
  text: string,
  paragraph: Stretch,
  stops: readonly MissingStop[],
): Stretch[] {
  if (paragraph.paragraph === 'title') return [paragraph];
  const body = text.slice(paragraph.start, paragraph.end);
  const words = stops
    .filter((stop) => stop.paragraph === paragraph.paragraph)
    .map((stop) => stop.words);
  let start = 0;
  const sentences = sentenceEnds(body, words).map((end, index) => {
    const lead = /^\s*/.exec(body.slice(start, end))?.[0].length ?? 0;
    const stretch = {
      id: `${paragraph.id}s${index + 1}`,
      paragraph: paragraph.paragraph,
      start: paragraph.start + start + lead,
      end: paragraph.start + end,
    };
    start = end;
    return stretch;
  });
  return sentences.flatMap((sentence) =>
    sentence.end - sentence.start > MAX_PASSAGE ? clausesOf(text, sentence) : [sentence],
  );
}
