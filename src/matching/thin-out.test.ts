import { describe, expect, it } from 'vitest';
import { type Density, thinOut } from './thin-out.ts';

/** Marks as "term section", in reading order. */
const marks = ['party 0', 'ussr 0', 'party 0', 'party 1', 'ussr 2', 'party 1', 'party 2'].map(
  (text) => ({ text, term: text.split(' ')[0] ?? '', section: Number(text.split(' ')[1]) }),
);

describe('thinOut', () => {
  it.each<[string, Density, number[]]>([
    ['leaves every one', 'every', [0, 1, 2, 3, 4, 5, 6]],
    ['leaves a term’s first in each section', 'section', [0, 1, 3, 4, 6]],
    ['leaves a term’s first of all', 'page', [0, 1]],
  ])('%s', (_, density, left) => {
    expect(thinOut(marks, density)).toEqual(left.map((index) => marks[index]));
  });

  it('goes by the order given, not by the number of the section', () => {
    const [first, , , other] = marks;
    if (!first || !other) throw new Error('no marks');
    expect(thinOut([other, first], 'page')).toEqual([other]);
  });

  it('leaves the marks given untouched', () => {
    const before = [...marks];
    thinOut(marks, 'page');
    expect(marks).toEqual(before);
  });
});
