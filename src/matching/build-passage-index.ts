/**
 * Makes what the choice of a passage knows, at build time: a passage is a bag of words (its own, what it is about, the
 * sentences that pages say of it, the entries of its terms), and a word speaks for it as much as it is commoner there than in
 * all bags together (the query likelihood of language models, smoothed after Dirichlet).
 */
import type { Entry } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { contentWords } from './content-words.ts';
import { type PassageIndex, type Posting, packIndex } from './passage-index.ts';

/** What a word counts that stands in the passage itself, in what it is about, and in the entry of its only term. */
const OWN_WORD = 2;
const ABOUT_WORD = 1;
const ENTRY_WORD = 0.3;
/** Words of all bags that are mixed into each: the more, the less one word can say. */
const SMOOTHING = 100;

const textsOf = (entry: Entry): string =>
  entry.sections.flatMap(({ paragraphs }) => paragraphs).join('\n');

/** How often each word is in a passage's bag. */
function bagOf(passage: Passage, entries: readonly Entry[]): Map<string, number> {
  const bag = new Map<string, number>();
  const add = (text: string, count: number) => {
    for (const { stem } of contentWords(text)) bag.set(stem, (bag.get(stem) ?? 0) + count);
  };
  add(passage.text, OWN_WORD);
  for (const line of passage.about) add(line, ABOUT_WORD);
  for (const sentence of passage.sentences) add(sentence, ABOUT_WORD);
  // An entry speaks of a passage only where its term has no other.
  for (const entry of entries)
    if (entry.passages.length === 1 && entry.passages[0] === passage.id)
      add(textsOf(entry), ENTRY_WORD);
  return bag;
}

const sum = (counts: Iterable<number>): number =>
  [...counts].reduce((all, count) => all + count, 0);

/** The bags as if all were of one size: a passage of which more has been written is not likelier for that. */
function level(bags: readonly Map<string, number>[]): Map<string, number>[] {
  const sizes = bags.map((bag) => sum(bag.values()));
  const mean = sum(sizes) / Math.max(bags.length, 1);
  return bags.map(
    (bag, at) =>
      new Map([...bag].map(([word, count]) => [word, (count * mean) / (sizes[at] ?? 1)])),
  );
}

/** What each word of a glossary says of its passages, which are named by their place in it. */
export function buildPassageIndex({
  entries,
  passages,
}: Pick<Glossary, 'entries' | 'passages'>): PassageIndex {
  const bags = level(passages.map((passage) => bagOf(passage, entries)));
  const totals = new Map<string, number>();
  for (const bag of bags)
    for (const [word, count] of bag) totals.set(word, (totals.get(word) ?? 0) + count);
  const all = sum(totals.values());

  const postings = new Map<string, Posting[]>();
  for (const [place, bag] of bags.entries())
    for (const [word, count] of bag) {
      const expected = (SMOOTHING * (totals.get(word) ?? 0)) / all;
      const posting = { place, weight: Math.log(1 + count / expected) };
      const known = postings.get(word);
      if (known) known.push(posting);
      else postings.set(word, [posting]);
    }
  return packIndex(postings);
}
