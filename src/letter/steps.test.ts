import { describe, expect, it } from 'vitest';
import { nextInTab } from '../extension/tab-order.ts';
import { orderParts } from './steps.ts';

describe('orderParts', () => {
  it.each([
    ['goes on from a term', 5, 2, true, 1, 3],
    ['goes back from a term', 5, 2, true, -1, 1],
    ['goes round at the end', 5, 4, true, 1, 0],
    ['begins with what is in view', 5, 2, false, 1, 2],
    ['goes back to what is above', 5, 2, false, -1, 1],
  ] as const)('%s', (_, count, at, isAt, direction, index) => {
    const order = { frame: 'f', path: [], parts: orderParts(count, at, isAt) };
    expect(nextInTab([order], direction)).toEqual({
      frame: 'f',
      index,
      number: index + 1,
      count,
    });
  });
});
