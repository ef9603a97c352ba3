import { describe, expect, it } from 'vitest';
import { quantile, ratios, spread } from './statistics.ts';

describe('spread', () => {
  it('has the middle one, whatever their order', () => {
    expect(spread([9, 1, 5])).toEqual({ low: 3, middle: 5, high: 7, count: 3 });
  });
  it('lies between two where there is no middle one', () => {
    expect(quantile([1, 2, 3, 10], 0.5)).toBe(2.5);
  });
  it('has no value of nothing', () => {
    expect(spread([]).middle).toBeNaN();
  });
});

describe('ratios', () => {
  it('are taken round by round, of the rounds that both have', () => {
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
    expect(ratios([2, 9, 4], [1, 3])).toEqual([2, 3]);
  });
});
