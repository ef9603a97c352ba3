import type { Passage } from '../glossary/glossary.ts';
import { isAskingWord } from './asking-words.ts';
import { foldedWords } from './lookup-names.ts';
import { stem } from './stem.ts';

/** A passage that has what a query says. */
export interface FoundPassage {
  readonly passage: Passage;
  /** Whether it has the query's words in a row, the last perhaps only begun. */
  readonly isVerbatim: boolean;
}

/** The passages that have all words of a query that say something, the best first. */
export type FindPassages = (words: readonly string[]) => FoundPassage[];

/** Shown at most: a quotation takes as much room as three entries. */
const MAX_PASSAGES = 3;
/** Shortest beginning of a word that is looked for in the text. */
const MIN_BEGINNING = 4;

function hasRun(text: readonly string[], run: readonly string[]): boolean {
  const last = run.length - 1;
  return text.some((_, from) =>
    run.every((word, at) => {
      const here = text[from + at] ?? '';
      // Behind other words of the text one letter is enough to go on with.
      const mayBegin = at === last && (last > 0 || word.length >= MIN_BEGINNING);
      return here === word || (mayBegin && here.startsWith(word));
    }),
  );
}

/** Finds passages by the text's own words. A single sentence comes before a run of sentences that has it. */
export function createFindPassages(passages: readonly Passage[]): FindPassages {
  const texts = passages.map((passage) => {
    const words = foldedWords(passage.text);
    return { passage, words, stems: new Set(words.map(stem)) };
  });
  return (words) => {
    const saying = words.filter((word) => !isAskingWord(word));
    if (saying.length === 0) return [];
    const last = words.at(-1) ?? '';
    const isIn = (word: string, { words, stems }: (typeof texts)[number]) =>
      stems.has(stem(word)) ||
      (word === last && word.length >= MIN_BEGINNING && words.some((own) => own.startsWith(word)));
    const found = texts
      .map((text) => ({ ...text, isVerbatim: hasRun(text.words, words) }))
      .filter((text) => text.isVerbatim || saying.every((word) => isIn(word, text)))
      .sort(
        (a, b) =>
          Number(b.isVerbatim) - Number(a.isVerbatim) ||
          a.passage.text.length - b.passage.text.length,
      );
    const isRunOf = (long: Passage, short: Passage) =>
      long !== short && long.start <= short.start && long.end >= short.end;
    return found
      .filter(({ passage }) => !found.some((other) => isRunOf(passage, other.passage)))
      .slice(0, MAX_PASSAGES)
      .map(({ passage, isVerbatim }) => ({ passage, isVerbatim }));
  };
}
