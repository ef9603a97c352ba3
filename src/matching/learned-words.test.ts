import { expect, it } from 'vitest';
import {
  createLearned,
  type LearnedWords,
  learnedWordsLines,
  NOTHING_LEARNED,
  packLearnedWords,
  parseLearnedWords,
  toLetter,
} from './learned-words.ts';

const LEARNED: LearnedWords = {
  passages: ['p1s1', 'p1s2'],
  terms: { step: 2, rows: new Map([['race', 'mnm']]) },
  words: {
    step: 0.5,
    rows: new Map([
      ['hare', 'tmm'],
      ['tortois', 'fom'],
      ['finish', 'mmo'],
      // A row and a remark's head may look alike.
      ['words', 'mmm'],
    ]),
  },
  units: { step: 3, rows: new Map([['1', 'ml']]) },
};
/** A row that speaks for one alone. */
const only = (place: number, count: number): string =>
  Array.from({ length: count }, (_, at) => (at + 1 === place ? 'n' : 'm')).join('');
const learned = createLearned(packLearnedWords(LEARNED, ['p1s1', 'p1s2']), 2);
const said = (...stems: string[]): number[] => [...learned('another', stems)];

it('reads the lines that it wrote, and no remarks', () => {
  expect(parseLearnedWords(['# made', ...learnedWordsLines(LEARNED), ''].join('\n'))).toEqual(
    LEARNED,
  );
});

it('says what a word was found to say, for a passage and against one', () => {
  expect(said('hare')).toEqual([3.5, 0]);
  expect(said('tortois')).toEqual([-3.5, 1]);
});

it('says no more of a word that is there twice, and nothing of one that it does not know', () => {
  expect(said('hare', 'hare', 'marathon')).toEqual([3.5, 0]);
  expect(said()).toEqual([0, 0]);
});

it('adds words up by the root of their number', () => {
  expect(said('hare', 'tortois')[1]).toBeCloseTo(1 / Math.SQRT2);
});

it('adds what the term says, whatever the number of words', () => {
  expect([...learned('race', [])]).toEqual([0, 2]);
  expect(learned('race', ['hare', 'tortois'])[1]).toBeCloseTo(2 + 1 / Math.SQRT2);
});

it('is about passages by their ids, whatever their order, and says nothing of a new one', () => {
  const packed = packLearnedWords(LEARNED, ['p1s2', 'new', 'p1s1']);
  expect([...createLearned(packed, 3)('race', ['tortois'])]).toEqual([3, 0, -3.5]);
});

it('says what a unit does where the words speak for it, and nothing where they speak against it', () => {
  expect(said('finish')).toEqual([0, -3]);
  const against = { ...LEARNED, words: { step: 0.5, rows: new Map([['finish', 'mmk']]) } };
  const packed = packLearnedWords(against, LEARNED.passages);
  expect([...createLearned(packed, 2)('another', ['finish'])]).toEqual([0, 0]);
});

it('knows units by their numbers, in whatever order they are written', () => {
  const count = 11;
  const numbers = Array.from({ length: count }, (_, unit) => unit + 1);
  const learned: LearnedWords = {
    passages: numbers.map((unit) => `p1s${unit}`),
    terms: { step: 1, rows: new Map() },
    words: {
      step: 1,
      rows: new Map(numbers.map((unit) => [`word${unit}`, 'm'.repeat(count) + only(unit, count)])),
    },
    units: { step: 1, rows: new Map(numbers.map((unit) => [String(unit), only(unit, count)])) },
  };
  const read = parseLearnedWords(learnedWordsLines(learned).join('\n'));
  const saidOf = createLearned(packLearnedWords(read, learned.passages), count);
  for (const unit of numbers)
    expect([...saidOf('race', [`word${unit}`])].indexOf(1)).toBe(unit - 1);
});

it('says nothing where nothing was learned', () => {
  const packed = packLearnedWords(NOTHING_LEARNED, ['p1s1']);
  expect([...createLearned(packed, 1)('race', ['hare'])]).toEqual([0]);
});

it('rounds to letters, and holds what is far out', () => {
  expect([0, 0.6, -1.2, 99, -99].map(toLetter).join('')).toBe('mnl}]');
});
