import { expect, it } from 'vitest';
import type { Passage } from '../../src/glossary/glossary.ts';
import { createLearned, packLearnedWords } from '../../src/matching/learned-words.ts';
import { type GradedText, learnWords } from './learn-words.ts';
import { parseHints } from './read-hints.ts';

const passage = (id: string, text: string): Passage => ({
  id,
  text,
  paragraph: 1,
  start: 0,
  end: text.length,
  about: [],
  sentences: [],
  mentions: [],
  notes: [],
});
const PASSAGES = [passage('p1s1', 'The hare laughed.'), passage('p1s2', 'The tortoise crawled.')];
/** A word must stand in four texts. */
const graded = (context: string, relevant: GradedText['relevant']): GradedText[] =>
  [1, 2, 3, 4].map(() => ({ term: 'race', context, relevant }));
const VECTORS = new Map([
  ['marathon', Float64Array.of(1, 0)],
  ['sprint', Float64Array.of(1, 0)],
  ['nap', Float64Array.of(0, 1)],
]);
const CONTEXTS = [
  ...graded('A marathon.', { p1s2: 3 }),
  ...graded('A nap.', { p1s1: 3, p1s2: 1 }),
  ...graded('A sprint, a nap, a marathon?', { gone: 3 }),
  ...graded('Sprint and laughter.', { p1s1: 2, p1s2: 2 }),
];

const HINTS = parseHints('dawdles\tp1s2:6\nbragging\tp1s1:6');

const learned = learnWords(PASSAGES, CONTEXTS, VECTORS, HINTS);
const saidBy = createLearned(packLearnedWords(learned, ['p1s1', 'p1s2']), 2);
const moreFor = (word: string): number => {
  const [first = 0, second = 0] = saidBy('another', [word]);
  return second - first;
};

it('learns from graded contexts which passage a word speaks for', () => {
  expect(moreFor('marathon')).toBeGreaterThan(0);
  expect(moreFor('nap')).toBeLessThan(0);
});

it('takes a word whose own contexts decide nothing for what one near in meaning is', () => {
  expect(moreFor('sprint')).toBeGreaterThan(0);
});

it('learns which passages a term itself asks for, apart from the words around it', () => {
  const asked = ['laps', 'seats', 'tickets'].flatMap((word) => [
    ...graded(`Some ${word}.`, { p1s2: 3 }).map((text) => ({ ...text, term: 'stadium' })),
    ...graded(`Some ${word}.`, { p1s1: 3 }),
  ]);
  const saidOf = createLearned(
    packLearnedWords(learnWords(PASSAGES, asked, VECTORS, HINTS), ['p1s1', 'p1s2']),
    2,
  );
  const [first = 0, second = 0] = saidOf('stadium', ['lap']);
  const [firstOfRace = 0, secondOfRace = 0] = saidOf('race', ['lap']);
  expect(second).toBeGreaterThan(first);
  expect(firstOfRace).toBeGreaterThan(secondOfRace);
});

it('learns of a passage of two units where both fit', () => {
  const run = passage('p1s1-p1s2', 'The hare laughed. The tortoise crawled.');
  const both = graded('A marathon.', { p1s1: 3, p1s2: 2 });
  const one = graded('A nap.', { p1s1: 3 });
  const saidOf = createLearned(
    packLearnedWords(learnWords([...PASSAGES, run], [...both, ...one], VECTORS, HINTS), [run.id]),
    1,
  );
  const [ofBoth = 0] = saidOf('race', ['marathon']);
  const [ofOne = 0] = saidOf('race', ['nap']);
  expect(ofBoth).toBeGreaterThan(ofOne);
});

it('counts a context whose term calls up something else than it mostly does for more', () => {
  const usual = [1, 2, 3].flatMap(() => graded('A lap.', { p1s1: 3 }));
  const texts = [...usual, ...graded('A lap.', { p1s2: 3 })];
  const packed = packLearnedWords(learnWords(PASSAGES, texts, VECTORS, HINTS), ['p1s1', 'p1s2']);
  const [first = 0, second = 0] = createLearned(packed, 2)('race', ['lap']);
  expect(second).toBeGreaterThan(first);
});

it('takes a word that stands in no text for what readers say of it', () => {
  const told = graded('It dawdles.', { p1s2: 3 }).concat(graded('Such bragging!', { p1s1: 3 }));
  const hints = parseHints('dawdles\tp1s2:6\nbragging\tp1s1:6\nlagging\tp1s2:6\nboastful\tp1s1:6');
  const packed = packLearnedWords(learnWords(PASSAGES, told, VECTORS, hints), ['p1s1', 'p1s2']);
  const of = (word: string): number => {
    const [first = 0, second = 0] = createLearned(packed, 2)('another', [word]);
    return second - first;
  };
  expect(of('lagg')).toBeGreaterThan(of('boastful'));
});

it('learns nothing of a word in fewer than four texts of which nobody said anything', () => {
  expect(learned.words.rows.has('hare')).toBe(false);
});

it('learns the same from the same', () => {
  expect(learnWords(PASSAGES, CONTEXTS, VECTORS, HINTS)).toEqual(learned);
});
