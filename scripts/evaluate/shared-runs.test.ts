import { expect, it } from 'vitest';
import { sharedRuns } from './shared-runs.ts';

it.each([
  ['four words', 'the party is no party', 'the party is no more', []],
  [
    'five words, whatever their case',
    'So: The Party, is no more!',
    'the party is no more',
    ['the party is no more'],
  ],
  ['nothing of an empty text', '', 'the party is no more', []],
  ['nothing across two texts', 'the party is no more', 'the party is', []],
])('two texts share %s', (_, text, other, runs) => {
  expect(sharedRuns(text, [other, 'no more'])).toEqual(runs);
});
