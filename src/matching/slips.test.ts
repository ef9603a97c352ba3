import { describe, expect, it } from 'vitest';
import { slipCost } from './slips.ts';

describe('a slip costs', () => {
  it.each([
    ['nothing where there is none', 'thermidor', 'thermidor', 0],
    ['least where a letter is struck twice', 'thermiddor', 'thermidor', 0.6],
    ['as little where a double one is struck once', 'oposition', 'opposition', 0.6],
    ['little where two changed places', 'thremidor', 'thermidor', 0.7],
    ['a little more where these are the first two', 'htermidor', 'thermidor', 1],
    ['less for a vowel by a vowel', 'prolitariat', 'proletariat', 0.9],
    ['than for another letter', 'proletabiat', 'proletariat', 1.1],
    ['one for a letter left out', 'agabkov', 'agabekov', 1],
    ['most at the first letter', 'rusts', 'trusts', 2.2],
  ])('%s: %s for %s', (_, typed, word, cost) => {
    expect(slipCost(typed, word, 3)).toBeCloseTo(cost);
  });
  it('more than can be paid where it is over the bound', () => {
    expect(slipCost('agabkov', 'agabekov', 0.9)).toBe(Number.POSITIVE_INFINITY);
  });
  it('more than can be paid where a word is longer than any', () => {
    expect(slipCost('a'.repeat(41), 'a'.repeat(41), 3)).toBe(Number.POSITIVE_INFINITY);
  });
});
