import { expect, it } from 'vitest';
import { gradeQuote } from './score-passages.ts';

const letter = 'One two three. Four five six. One two three.';
const units = [
  { id: 'a', start: 0, end: 14 },
  { id: 'b', start: 15, end: 29 },
  { id: 'c', start: 30, end: 44 },
];
const item = { id: '1', term: 't', context: '', kind: 'context', relevant: { b: 3, c: 2 } };

it.each([
  ['a whole unit', 'Four five six.', { gain: 3, focus: 1 }],
  ['most of a unit', 'Four five', { gain: 3, focus: 1 }],
  ['half of a unit', 'Four', { gain: 0, focus: 0 }],
  ['words said twice: the better place', 'One two three.', { gain: 2, focus: 1 }],
  ['a run', letter.slice(0, 29), { gain: 3, focus: 14 / 29 }],
  ['other words', 'Seven.', { gain: 0, focus: 0, fault: 'non-verbatim' }],
  ['nothing', ' ', { gain: 0, focus: 0, fault: 'non-verbatim' }],
])('grades %s', (_, quote, grade) => {
  expect(gradeQuote(quote, item, letter, units)).toEqual(grade);
});

it('grades nothing over 400 code units', () => {
  const long = 'x'.repeat(401);
  expect(gradeQuote(long, item, long, units).fault).toBe('too long');
});
