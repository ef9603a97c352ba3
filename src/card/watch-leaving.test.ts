import { describe, expect, it } from 'vitest';
import { isWithin } from './watch-leaving.ts';

const term = { left: 100, top: 100, right: 160, bottom: 120 };
const card = { left: 120, top: 130, right: 480, bottom: 330 };

describe('isWithin', () => {
  it.each([
    ['on the term', [term, card], 110, 110, true],
    ['on the card', [term, card], 300, 200, true],
    ['on the way between', [term, card], 130, 125, true],
    ['beside the way, but in the box around both', [term, card], 470, 105, true],
    ['on the left and bottom edges', [term, card], 100, 330, true],
    ['on the right and top edges', [term, card], 480, 100, true],
    ['left of both', [term, card], 99, 110, false],
    ['above both', [term, card], 110, 99, false],
    ['right of both', [term, card], 481, 200, false],
    ['below both', [term, card], 300, 331, false],
    ['beside a term that has no card yet', [term], 170, 110, false],
    ['anywhere, where there is no box', [], 0, 0, false],
  ])('a point %s', (_, boxes, x, y, within) => {
    expect(isWithin(boxes, x, y)).toBe(within);
  });
});
