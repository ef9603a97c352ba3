import type { Entry, ForeignForms } from '../glossary/entry.ts';
import { isAskingWord } from './asking-words.ts';
import { type ComparedWord, comparedWord } from './word-likeness.ts';
import { foldWord, wordsOf } from './words.ts';

/** One way of writing a name under which an entry is found. */
export interface Name {
  /** The entry's place among the entries. */
  readonly entry: number;
  /** As the glossary has it. */
  readonly text: string;
  /** Places of its words in the vocabulary, in order. */
  readonly words: readonly number[];
  /** Its words' weights, added up. */
  readonly weight: number;
  /** How much the name speaks for its entry, up to 1. */
  readonly rank: number;
}

/** Every name of a glossary, and every word of them once. */
export interface Names {
  readonly names: readonly Name[];
  readonly vocabulary: readonly ComparedWord[];
  /** How much each word says, up to 1: less the more entries have it in a name, next to nothing where it only asks. */
  readonly weights: readonly number[];
  /** Names that have a word, by the word's place. */
  readonly having: readonly (readonly number[])[];
  /** A folded word's place; undefined where no name has it. */
  readonly placeOf: (word: string) => number | undefined;
}

/** What a word weighs that asks or ties: enough to tell "party" from "the party". */
export const ASKING_WEIGHT = 0.05;

/** What kinds of names speak for their entry: enough to decide between equals, never against likeness. */
const HEADWORD = 1;
const FORM = 0.985;
const WEAK = 0.98;
const LABEL = 0.975;
const FOREIGN = 0.97;
/** Words run together are a name written wrong. */
const JOINED = 0.9;
/** More words than these nobody runs together. */
const MAX_JOINED = 4;

export const foldedWords = (text: string): string[] =>
  wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)));

interface RankedText {
  readonly text: string;
  readonly rank: number;
}

function textsOf(entry: Entry, foreign: readonly string[]): RankedText[] {
  return [
    { text: entry.headword, rank: HEADWORD },
    ...entry.forms.map(({ text, strength }) => ({ text, rank: strength === 'weak' ? WEAK : FORM })),
    ...entry.hidden.map((text) => ({ text, rank: WEAK })),
    ...entry.labels.map(({ text }) => ({ text, rank: LABEL })),
    ...foreign.map((text) => ({ text, rank: FOREIGN })),
  ];
}

/** The ways to write a name: its words apart, and run together. */
function spellingsOf({ text, rank }: RankedText): { words: string[]; rank: number }[] {
  const words = foldedWords(text);
  const saying = words.filter((word) => !isAskingWord(word));
  const isJoinable = saying.length > 1 && words.length <= MAX_JOINED;
  return isJoinable
    ? [
        { words, rank },
        { words: [words.join('')], rank: rank * JOINED },
      ]
    : [{ words, rank }];
}

/** Prepares what the lookup compares a query with. */
export function createNames(entries: readonly Entry[], foreignForms: ForeignForms): Names {
  const places = new Map<string, number>();
  const vocabulary: ComparedWord[] = [];
  const owners: Set<number>[] = [];
  const having: number[][] = [];
  const placed = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, vocabulary.length);
    having.push([]);
    owners.push(new Set());
    return vocabulary.push(comparedWord(word)) - 1;
  };

  const spelt = entries.flatMap((entry, place) => {
    const met = new Set<string>();
    return textsOf(entry, foreignForms[entry.id] ?? []).flatMap((ranked) =>
      spellingsOf(ranked).flatMap(({ words, rank }) => {
        const key = words.join(' ');
        if (words.length === 0 || met.has(key)) return [];
        met.add(key);
        return [{ entry: place, text: ranked.text, words: words.map(placed), rank }];
      }),
    );
  });
  for (const [at, { entry, words }] of spelt.entries())
    for (const word of new Set(words)) {
      owners[word]?.add(entry);
      having[word]?.push(at);
    }

  const most = Math.log(1 + entries.length);
  const weights = vocabulary.map(({ text }, place) =>
    isAskingWord(text)
      ? ASKING_WEIGHT
      : Math.log(1 + entries.length / (owners[place]?.size ?? 1)) / most,
  );
  const names = spelt.map((name) => ({
    ...name,
    weight: name.words.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
  }));
  return { names, vocabulary, weights, having, placeOf: (word) => places.get(word) };
}
