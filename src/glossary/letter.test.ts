import { describe, expect, it } from 'vitest';
import { type Letter, unitsAt } from './letter.ts';

const paragraph = (id: string, units: readonly string[]) => ({
  id,
  paragraph: id.startsWith('title') ? ('title' as const) : Number(id.slice(1)),
  text: '',
  units: units.map((unit) => ({ id: unit, start: 0, end: 0, mentions: [] })),
  notes: [],
});

const letter: Letter = {
  paragraphs: [
    paragraph('title1', ['title1']),
    paragraph('p1', ['p1s1', 'p1s2i', 'p1s2a', 'p1s2b']),
    paragraph('p2', ['p2s1', 'p2s2', 'p2s3']),
    paragraph('p20', ['p20s1']),
  ],
  notes: [],
};

describe('unitsAt', () => {
  it.each([
    ['a sentence', 'p2s2', ['p2s2']],
    ['a clause', 'p1s2a', ['p1s2a']],
    ['a part of the heading', 'title1', ['title1']],
    ['a paragraph', 'p2', ['p2s1', 'p2s2', 'p2s3']],
    ['a run', 'p2s1-p2s2', ['p2s1', 'p2s2']],
    ['a run that ends in a clause', 'p1s1-p1s2i', ['p1s1', 'p1s2i']],
    ['a sentence in clauses', 'p1s2', ['p1s2i', 'p1s2a', 'p1s2b']],
  ])('finds %s', (_, address, units) => {
    expect(unitsAt(letter, address)).toEqual(units);
  });

  it.each([
    '',
    '-',
    'p3',
    'p2s4',
    'p2s',
    'note-1',
    'p2s2-p2s1',
    'p2s1-',
    'p2s1-p2s2-p2s3',
    'p2s1-p9s1',
    'p9s1-p2s1',
    '%70',
    '__proto__',
  ])('finds nothing at “%s”', (address) => {
    expect(unitsAt(letter, address)).toEqual([]);
  });
});
