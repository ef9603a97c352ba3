import Fuse from 'fuse.js';
import type { Entry, ForeignForms, TermId } from '../glossary/entry.ts';
import { foldWord, wordsOf } from './words.ts';

/** A query's entries, the best first; none where the glossary has nothing like it. */
export type LookUp = (query: string) => Entry[];

/** A name under which an entry is found: a headword, a form, a label of another language. */
interface Name {
  readonly term: TermId;
  readonly words: string;
  readonly joined: string;
}

/** Words that ask rather than name. */
const ASKING = new Set(
  'a about an and are between by define definition did difference do does explain for how in is it mean meaning means meant of on tell the to was were what when where which who whom whose why work works'.split(
    ' ',
  ),
);
/** Longest query that is searched, in words: nobody asks more of a glossary, and pasted pages must cost nothing. */
const MAX_WORDS = 8;
/** Longest word that is searched, in UTF-16 code units; Fuse's own pattern limit is 32. */
const MAX_WORD_LENGTH = 32;
/** Largest Fuse score of a word that still counts as the same word misspelt: about one slip in four letters. */
const THRESHOLD = 0.3;
/** Shown at most. */
const MAX_RESULTS = 8;

const foldedWords = (text: string): string[] =>
  wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)));

function namesOf(entry: Entry, foreignForms: readonly string[]): Name[] {
  const names = [
    entry.headword,
    ...entry.forms.map((form) => form.text),
    ...entry.hidden,
    ...entry.labels.map((label) => label.text),
    ...foreignForms,
  ];
  const unique = new Map(names.map((name) => [foldedWords(name).join(' '), name]));
  return [...unique.keys()].map((words) => ({
    term: entry.id,
    words,
    joined: words.replaceAll(' ', ''),
  }));
}

/** What of a query names something: without the words that ask. A query of nothing else may still be a name. */
function askedFor(query: string): { words: string[]; mustBeExact: boolean } {
  const words = foldedWords(query.slice(0, MAX_WORDS * MAX_WORD_LENGTH))
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD_LENGTH));
  const naming = words.filter((word) => !ASKING.has(word));
  return naming.length > 0 ? { words: naming, mustBeExact: false } : { words, mustBeExact: true };
}

/** How far the lengths of query and name are apart: a name is found best by the query that says no less and no more. */
const lengthGap = (query: string, name: string): number =>
  Math.abs(query.length - name.length) / Math.max(query.length, name.length, 1);

/** A lookup over entries: their names in every language, typing slips forgiven, whatever the order of words. */
export function createLookUp(entries: readonly Entry[], foreignForms: ForeignForms): LookUp {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const names = entries.flatMap((entry) => namesOf(entry, foreignForms[entry.id] ?? []));
  const options = { ignoreLocation: true, includeScore: true, threshold: THRESHOLD } as const;
  const byWords = new Fuse(names, {
    ...options,
    keys: ['words'],
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  const byLetters = new Fuse(names, {
    ...options,
    keys: ['joined'],
    ignoreLocation: false,
    location: 0,
    distance: 40,
  });

  return (query) => {
    const { words, mustBeExact } = askedFor(query);
    if (words.join('').length < 2) return [];
    const asked = words.join(' ');
    const best = new Map<TermId, number>();
    const offer = (name: Name, score: number) => {
      const isExact = name.words === asked;
      if (mustBeExact && !isExact) return;
      const distance = isExact ? -1 : score + lengthGap(asked, name.words);
      best.set(name.term, Math.min(distance, best.get(name.term) ?? Number.POSITIVE_INFINITY));
    };
    for (const { item, score } of byWords.search(asked)) offer(item, score ?? 1);
    for (const { item, score } of byLetters.search(words.join('').slice(0, MAX_WORD_LENGTH)))
      offer(item, score ?? 1);
    return [...best]
      .sort(([, a], [, b]) => a - b)
      .slice(0, MAX_RESULTS)
      .map(([id]) => byId.get(id))
      .filter((entry) => entry !== undefined);
  };
}
