import Fuse from 'fuse.js';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { foldWord, wordsOf } from './words.ts';

/** An entry's passages for a context, the one that speaks to it first; the defining one first where nothing is close. */
export type PassageChooser = (entry: Entry, context: string) => Passage[];

/** A passage as it is searched: its own words, what it is about in others, and the names of what it speaks of. */
interface Searched {
  readonly passage: Passage;
  readonly text: string;
  readonly about: string;
  readonly names: string;
}

/** Words of a context that are searched for: more say little and cost time, and a hostile page may have a million. */
const MAX_WORDS = 60;
/** Longest word that is searched for, in UTF-16 code units; Fuse's own pattern limit is 32. */
const MAX_WORD_LENGTH = 32;
/** Shorter words ("of", "the", "who") tie a sentence to any passage. */
const MIN_WORD_LENGTH = 4;
/** How much closer a passage without the term must be than one with it, as a difference of Fuse scores (0 to 1). */
const WITHOUT_TERM = 0.25;
/** How much further off the defining passage may be and still come first. */
const DEFINING_LEAD = 0.05;

const contentWords = (text: string): string[] =>
  wordsOf(text)
    .map(({ start, end }) => foldWord(text.slice(start, Math.min(end, start + MAX_WORD_LENGTH))))
    .filter((word) => word.length >= MIN_WORD_LENGTH);

/** A chooser over a glossary's passages: fuzzy search of the context's words, weighted by the term. */
export function createPassageChooser({
  entries,
  passages,
}: Pick<Glossary, 'entries' | 'passages'>): PassageChooser {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const namesOf = (entry: Entry) =>
    [entry.headword, entry.gloss, ...entry.forms.map((form) => form.text)].join(' ');
  const searched: Searched[] = passages.map((passage) => {
    const terms = [...new Set(passage.mentions.map((mention) => mention.term))];
    const spokenOf = terms.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
    return {
      passage,
      text: contentWords(passage.text).join(' '),
      about: contentWords(passage.about.join(' ')).join(' '),
      names: contentWords(spokenOf.map(namesOf).join(' ')).join(' '),
    };
  });
  const fuse = new Fuse(searched, {
    keys: [
      { name: 'text', weight: 2 },
      { name: 'about', weight: 0.25 },
      { name: 'names', weight: 1 },
    ],
    useTokenSearch: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
    threshold: 0.2,
  });

  return (entry, context) => {
    const words = [...new Set(contentWords(context.slice(0, MAX_WORDS * 20)))].slice(0, MAX_WORDS);
    const scores = new Map<string, number>();
    for (const { item, score } of words.length > 0 ? fuse.search(words.join(' ')) : []) {
      scores.set(item.passage.id, score ?? 1);
    }
    const [defining] = entry.passages;
    const distance = ({ id }: Passage): number => {
      const lead = id === defining ? DEFINING_LEAD : 0;
      return (scores.get(id) ?? 1) - lead + (entry.passages.includes(id) ? 0 : WITHOUT_TERM);
    };
    return passages
      .filter(({ id }) => entry.passages.includes(id) || scores.has(id))
      .sort((a, b) => distance(a) - distance(b));
  };
}
