import { expect, it } from 'vitest';
import { type Posting, packIndex, unpackIndex } from './passage-index.ts';

const packed = (postings: Record<string, Posting[]>) =>
  JSON.parse(JSON.stringify(packIndex(new Map(Object.entries(postings)))));

it('gives back what was packed, in steps of a quarter', () => {
  const postings = {
    trust: [
      { place: 0, weight: 3.25 },
      { place: 59, weight: 0.5 },
    ],
    bank: [{ place: 4, weight: 1.1 }],
  };
  expect(Object.fromEntries(unpackIndex(packed(postings)))).toEqual({
    ...postings,
    bank: [{ place: 4, weight: 1 }],
  });
});

it('gives back a thousand passages, and weights of any size that a word may have', () => {
  const many = Array.from({ length: 1000 }, (_, place) => ({ place, weight: 1 + place }));
  expect(unpackIndex(packed({ word: many })).get('word')).toEqual(many);
});

it('leaves out what says next to nothing', () => {
  expect(unpackIndex(packed({ the: [{ place: 1, weight: 0.1 }] })).size).toBe(0);
});

it('is empty where nothing is known', () => {
  expect(unpackIndex(packed({})).size).toBe(0);
});
