import { describe, expect, it } from 'vitest';
import type { Entry } from '../glossary/entry.ts';
import type { Passage } from '../glossary/glossary.ts';
import { NOTHING_LEARNED, packLearnedWords } from './learned-words.ts';
import { createPassageRanker, LOGIT } from './rank-passages.ts';
import type { AskedWord, PassageScorer } from './score-passages.ts';

const passage = (id: string, text: string): Passage => ({
  id,
  text,
  paragraph: id === 'title1' ? 'title' : 1,
  start: 0,
  end: text.length,
  mentions: [],
  notes: [],
  about: [],
  sentences: [],
});
const PASSAGES = [
  passage('title1', 'A Letter'),
  passage('p1s1', 'The army marched.'),
  passage('p1s2', 'The party voted, and voted again.'),
  passage('p1s3', 'The trusts were sold.'),
];
const entry = (id: string, ...passages: string[]) => ({ id, passages }) as unknown as Entry;
/** More than any lead is worth. */
const FAR_AHEAD = 90;
const asked = (stem: string): AskedWord => ({ stem, weight: 1 });

type Rows = Record<string, string>;

/**
 * Makes a ranker. By its scorer every word that is asked speaks for each passage as `near` says, in the order of PASSAGES;
 * the rows that it has learned of words and terms have a letter for each passage, in that order.
 */
const rankerOf = (near: readonly number[], words: Rows = {}, terms: Rows = {}) => {
  const scorer: PassageScorer = {
    score: (asked) => Float64Array.from(near, (score) => score * asked.length),
    says: () => undefined,
  };
  const rows = (of: Rows) => ({ step: 0.5, rows: new Map(Object.entries(of)) });
  const learned = packLearnedWords(
    {
      ...NOTHING_LEARNED,
      passages: PASSAGES.map(({ id }) => id),
      words: rows(words),
      terms: rows(terms),
    },
    PASSAGES.map(({ id }) => id),
  );
  return createPassageRanker(PASSAGES, scorer, { words: '', weights: [], learned });
};
const idsOf = (ranked: readonly { passage: Passage }[]) => ranked.map(({ passage }) => passage.id);

describe('passages are ranked', () => {
  it('by the words that they share with the context', () => {
    const ranked = rankerOf([0, 1, 3, 2])(entry('tsar'), [asked('vote')], 'vote');
    expect(idsOf(ranked)).toEqual(['p1s2', 'p1s3', 'p1s1']);
    expect(ranked.map(({ total }) => total)).toEqual([3, 2, 1]);
  });

  it('by what was learned of a word, in which LOGIT is what one logit is worth', () => {
    // A step is half a logit: n is one above m, and o two.
    const ranked = rankerOf([0, 1, 3, 2], { shot: 'mnmo' })(entry('tsar'), [asked('shot')], 'shot');
    expect(idsOf(ranked)).toEqual(['p1s3', 'p1s1', 'p1s2']);
    expect(ranked.map(({ total }) => total)).toEqual([2 + LOGIT, 1 + LOGIT / 2, 3]);
    expect(ranked.map(({ near }) => near)).toEqual([2, 1, 3]);
  });

  it('with a lead for a term’s own, but where something was learned of the term', () => {
    const near = [0, 1, 3, 2];
    const trusts = entry('trusts', 'p1s3');
    const words = [asked('vote')];
    expect(idsOf(rankerOf(near)(trusts, words, ''))[0]).toBe('p1s3');
    expect(idsOf(rankerOf(near, {}, { trusts: 'mmmm' })(trusts, words, ''))[0]).toBe('p1s2');
  });

  it('with one that the page quotes before all else, the longest of these first', () => {
    const context = 'It says: “The army marched.” And: “The party voted, and voted again.”';
    const ranked = rankerOf([0, 0, 0, FAR_AHEAD])(entry('tsar'), [asked('vote')], context);
    expect(idsOf(ranked)).toEqual(['p1s2', 'p1s1', 'p1s3']);
    expect(ranked.map(({ asQuoted }) => asQuoted > 0)).toEqual([true, true, false]);
  });
});

describe('a heading', () => {
  const near = [FAR_AHEAD, 1, 3, 2];
  const words = [asked('vote')];

  it('is not offered to another’s term', () => {
    expect(idsOf(rankerOf(near)(entry('tsar'), words, ''))).not.toContain('title1');
  });

  it('comes last for its own, and first where the page quotes it', () => {
    const own = entry('letter', 'title1');
    expect(idsOf(rankerOf(near)(own, words, '')).at(-1)).toBe('title1');
    expect(idsOf(rankerOf(near)(own, words, 'He sent “A Letter” home.'))[0]).toBe('title1');
  });
});
