import type { Entry } from '../glossary/entry.ts';
import { isAskingWord } from './asking-words.ts';
import { foldedWords } from './lookup-names.ts';
import { stem } from './stem.ts';

/** An entry whose definition has what a query says. */
export interface DefinedEntry {
  readonly entry: Entry;
  /** Whether more than one word says so: one alone ("Turkey") stands in a definition by the way. */
  readonly isSure: boolean;
}

/** Entries whose one-line definition, with the headword, has every word of a query that says something. */
export function createFindDefinitions(
  entries: readonly Entry[],
): (words: readonly string[]) => DefinedEntry[] {
  const definitions = entries.map(({ headword, gloss }) => ({
    ofHeadword: new Set(foldedWords(headword).map(stem)),
    ofGloss: new Set(foldedWords(gloss).map(stem)),
  }));
  return (words) => {
    const saying = [...new Set(words.filter((word) => !isAskingWord(word)).map(stem))];
    if (saying.length === 0) return [];
    return entries.flatMap((entry, place) => {
      const definition = definitions[place];
      const isDefined = saying.every(
        (word) => definition?.ofGloss.has(word) || definition?.ofHeadword.has(word),
      );
      return isDefined ? [{ entry, isSure: saying.length > 1 }] : [];
    });
  };
}
