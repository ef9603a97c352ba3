import { foldWord, wordsOf } from '../../src/matching/words.ts';

/** So many words in a row are no accident: one text has them from the other. */
const RUN = 5;

function runsOf(text: string): string[] {
  const words = wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)));
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** Runs of five words, folded, that a text shares with any of the others. */
export function sharedRuns(text: string, others: readonly string[]): string[] {
  const known = new Set(others.flatMap(runsOf));
  return [...new Set(runsOf(text))].filter((run) => known.has(run));
}
