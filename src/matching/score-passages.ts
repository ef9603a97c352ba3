/**
 * How near each passage is to a context, by words: BM25 over the fields of a passage (its own words, what it is about in
 * others, the names and the entries of its terms), with words of like spelling counting in part.
 */
import type { Entry } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import { createSimilarWords, type SimilarWord } from './similar-words.ts';

/** Nearness of every passage to a context's words, in the passages' order; 0 where they share nothing. */
export type PassageScorer = (words: readonly ContentWord[]) => Float64Array;

/** Fields of a passage: how much a word in one counts, and how far its length makes the word count less (0 to 1). */
const FIELDS = [
  { weight: 2, levelling: 0.5, textOf: (source: Source) => source.passage.text },
  { weight: 1, levelling: 0.75, textOf: (source: Source) => source.passage.about.join('\n') },
  // Names say which terms a passage has, which its own words say too: a reminder in other languages' letters.
  { weight: 0.1, levelling: 0.5, textOf: (source: Source) => source.terms.map(namesOf).join('\n') },
  { weight: 0.3, levelling: 0.75, textOf: (source: Source) => source.terms.map(bodyOf).join('\n') },
] as const;
/** How soon a word's repetition adds nothing; the field's usual 1.2 is for whole pages. */
const SATURATION = 3;
/** What a name counts, when 1 is a word. */
const NAME = 1.3;
/** What a word that is only like one counts, when 1 is that word itself. */
const LIKE = 0.6;
/** Shorter words are like too many. */
const MIN_LIKE = 4;
/** What the best single line of what a passage is about counts beside all of them: words meant together stand together. */
const LINE = 0.5;

interface Source {
  readonly passage: Passage;
  /** The terms it speaks of. */
  readonly terms: readonly Entry[];
}

const namesOf = ({ headword, gloss, forms, labels }: Entry): string =>
  [headword, gloss, ...[...forms, ...labels].map(({ text }) => text)].join(' ');
/** An entry's text speaks of a passage only where the term has no other. */
const bodyOf = ({ passages, sections }: Entry): string =>
  passages.length > 1 ? '' : sections.flatMap(({ paragraphs }) => paragraphs).join('\n');

const stemsOf = (text: string): string[] => contentWords(text).map(({ stem }) => stem);

/** By word: what it weighs in each passage, by the passage's place; a word's weights are added up. */
class Postings extends Map<string, Map<number, number>> {
  add(word: string, place: number, weight: number): void {
    const places = this.get(word) ?? new Map<number, number>();
    places.set(place, (places.get(place) ?? 0) + weight);
    this.set(word, places);
  }
}

function indexFields(sources: readonly Source[]): Postings {
  const postings = new Postings();
  for (const { weight, levelling, textOf } of FIELDS) {
    const fields = sources.map((source) => stemsOf(textOf(source)));
    const mean = fields.reduce((sum, { length }) => sum + length, 0) / fields.length;
    for (const [place, words] of fields.entries()) {
      const level = 1 - levelling + (levelling * words.length) / Math.max(mean, 1);
      for (const word of words) postings.add(word, place, weight / level);
    }
  }
  return postings;
}

/** The lines of what passages are about: the words of each, and whose line each is. */
function indexLines(sources: readonly Source[]) {
  const postings = new Postings();
  const owners: number[] = [];
  for (const [place, { passage }] of sources.entries())
    for (const line of passage.about) {
      for (const word of new Set(stemsOf(line))) postings.add(word, owners.length, 1);
      owners.push(place);
    }
  return { postings, owners };
}

/** A scorer over a glossary's passages. Its index is made here, once. */
export function createPassageScorer({
  entries,
  passages,
}: Pick<Glossary, 'entries' | 'passages'>): PassageScorer {
  const sources = passages.map((passage) => ({
    passage,
    terms: entries.filter((entry) => entry.passages.includes(passage.id)),
  }));
  const words = indexFields(sources);
  const lines = indexLines(sources);
  const similarTo = createSimilarWords(words.keys());
  /** How much a word says: less the more passages have it. */
  const rarity = (word: string): number => {
    const having = words.get(word)?.size ?? 0;
    return Math.log(1 + (passages.length - having + 0.5) / (having + 0.5));
  };
  const known = (word: string): SimilarWord[] => {
    const like =
      word.length < MIN_LIKE ? [] : similarTo(word).filter((other) => other.word !== word);
    const weighed = like.map((other) => ({ ...other, likeness: other.likeness * LIKE }));
    return words.has(word) ? [{ word, likeness: 1 }, ...weighed] : weighed;
  };

  return (context) => {
    const weights = new Map<string, number>();
    for (const { stem, isName } of context)
      weights.set(stem, Math.max(weights.get(stem) ?? 0, isName ? NAME : 1));
    const scores = new Float64Array(passages.length);
    const lineScores = new Float64Array(lines.owners.length);
    for (const [asked, weight] of weights) {
      // A passage that has the word and others like it has it once.
      const best = new Map<number, number>();
      for (const { word, likeness } of known(asked)) {
        const value = weight * likeness * rarity(word);
        for (const [place, count] of words.get(word) ?? []) {
          const score = (value * count * (SATURATION + 1)) / (count + SATURATION);
          best.set(place, Math.max(score, best.get(place) ?? 0));
        }
      }
      for (const [place, score] of best) scores[place] = (scores[place] ?? 0) + score;
      for (const line of lines.postings.get(asked)?.keys() ?? [])
        lineScores[line] = (lineScores[line] ?? 0) + weight * rarity(asked);
    }
    const bestLines = new Float64Array(passages.length);
    for (const [line, owner] of lines.owners.entries())
      bestLines[owner] = Math.max(bestLines[owner] ?? 0, lineScores[line] ?? 0);
    return scores.map((score, place) => score + LINE * (bestLines[place] ?? 0));
  };
}
