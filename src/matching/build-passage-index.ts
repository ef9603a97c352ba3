/**
 * Makes what the choice of a passage knows, at build time. A passage has four fields: its own words, what it is about, the
 * sentences of pages that it speaks to, and the entry of a term that has no other passage. A word weighs for a passage what
 * BM25 says over these fields (BM25F): more the more often it is there, and less the more passages have it.
 */
import type { Entry } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { contentWords } from './content-words.ts';
import { type LearnedWords, packLearnedWords } from './learned-words.ts';
import { type PassageIndex, type Posting, packIndex } from './passage-index.ts';

/** A field: how much a word in it counts, and how far its length makes the word count less (0 to 1). */
interface Field {
  readonly weight: number;
  readonly levelling: number;
  textsOf(passage: Passage, entries: readonly Entry[]): readonly string[];
}

const FIELDS: readonly Field[] = [
  { weight: 4, levelling: 0.5, textsOf: ({ text }) => [text] },
  { weight: 1, levelling: 0.75, textsOf: ({ about }) => about },
  { weight: 1, levelling: 0.75, textsOf: ({ sentences }) => sentences },
  { weight: 0.3, levelling: 0.75, textsOf: ({ id }, entries) => entryTexts(id, entries) },
];
/** How soon a word's repetition adds nothing; the formula's usual 1.2 is for whole pages. */
const SATURATION = 3;

/** An entry speaks of a passage only where its term has no other. */
const entryTexts = (id: string, entries: readonly Entry[]): string[] =>
  entries
    .filter(({ passages }) => passages.length === 1 && passages[0] === id)
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs));

/** By word: how often it is in each passage, by the passage's place, its fields weighed and levelled. */
function countWords({
  entries,
  passages,
}: Pick<Glossary, 'entries' | 'passages'>): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { weight, levelling, textsOf } of FIELDS) {
    const fields = passages.map((passage) => textsOf(passage, entries).flatMap(contentWords));
    const mean = fields.reduce((sum, { length }) => sum + length, 0) / Math.max(fields.length, 1);
    for (const [place, words] of fields.entries()) {
      const level = 1 - levelling + (levelling * words.length) / Math.max(mean, 1);
      for (const { stem } of words) {
        const places = counts.get(stem) ?? new Map<number, number>();
        places.set(place, (places.get(place) ?? 0) + weight / level);
        counts.set(stem, places);
      }
    }
  }
  return counts;
}

/** What each word of a glossary says of its passages, which are named by their place in it, and what was learned of words. */
export function buildPassageIndex(
  glossary: Pick<Glossary, 'entries' | 'passages'>,
  learned: LearnedWords,
): PassageIndex {
  const count = glossary.passages.length;
  const postings = [...countWords(glossary)].map(([word, places]): [string, Posting[]] => {
    const rarity = Math.log(1 + (count - places.size + 0.5) / (places.size + 0.5));
    const weigh = (often: number) => (rarity * often * (SATURATION + 1)) / (often + SATURATION);
    return [word, [...places].map(([place, often]) => ({ place, weight: weigh(often) }))];
  });
  const ids = glossary.passages.map(({ id }) => id);
  return { ...packIndex(new Map(postings)), learned: packLearnedWords(learned, ids) };
}
