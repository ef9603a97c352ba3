import { expect, it } from 'vitest';
import { scoreDetection } from './score-detection.ts';

const mention = (term: string, start: number, end: number) => ({ term, start, end });
const text = {
  id: 'a',
  group: 'g',
  text: 'one two three four',
  mentions: [mention('t', 0, 7)],
  optional: [mention('o', 8, 13)],
};

it.each([
  ['the mention', [mention('t', 0, 7)], [1, 0, 0]],
  ['most of it', [mention('t', 2, 7)], [1, 0, 0]],
  ['less than half of it', [mention('t', 0, 3)], [0, 1, 1]],
  ['it twice', [mention('t', 0, 7), mention('t', 2, 7)], [1, 1, 0]],
  ['another term', [mention('u', 0, 7)], [0, 1, 1]],
  ['an optional one', [mention('u', 9, 15)], [0, 0, 1]],
  ['nothing', [], [0, 0, 1]],
])('right, false and missing marks: %s', (_, marks, [tp, fp, fn]) => {
  const counts = { texts: 1, words: 4, tp, fp, fn };
  expect([...scoreDetection([text], () => marks)]).toEqual([
    ['g', counts],
    ['all', counts],
  ]);
});
