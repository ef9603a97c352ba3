import { describe, expect, it } from 'vitest';
import { citeAsBibtex, citeInWords } from './cite.ts';
import type { Passage } from './glossary.ts';

const passage = { id: 'p2s1', text: 'Slow & “steady” wins.' } as Passage;
const fable = {
  title: 'The Hare and the Tortoise',
  author: 'Aesop',
  date: '1867',
  citation: 'Aesop, translated by Townsend (1867)',
  citationNote: 'Numbers are our own.',
};
const letter = {
  ...fable,
  author: 'Léon de la Müller and Somebody Else',
  date: 'between 1929 and 4 October 1930',
  bibliography: { type: 'incollection', booktitle: 'Writings [1930–31]', year: '1973' },
};

describe('citeInWords', () => {
  it('quotes verbatim and names author, title, date and place', () => {
    expect(citeInWords(fable, passage, '¶2')).toBe(
      '“Slow & “steady” wins.” — Aesop, The Hare and the Tortoise (1867), ¶2',
    );
  });
});

describe('citeAsBibtex', () => {
  it('cites a text of which nothing more is known by its citation', () => {
    expect(citeAsBibtex(fable, passage, '¶2')).toBe(`@misc{aesop-1867-p2s1,
  author = {Aesop},
  title = {{The Hare and the Tortoise}},
  year = {1867},
  howpublished = {Aesop, translated by Townsend (1867)},
  note = {1867, {\\P}2. Numbers are our own.},
  annote = {Slow \\& \`\`steady'' wins.}
}
`);
  });

  it('has the edition’s own type, fields and year, and the key of the text’s', () => {
    const entry = citeAsBibtex(letter, passage, '¶2');
    expect(entry).toMatch(/^@incollection\{muller-1930-p2s1,\n/);
    expect(entry).toContain('  booktitle = {Writings [1930--31]},\n');
    expect(entry.match(/year = .*/g)).toEqual(['year = {1973},']);
    expect(entry).not.toContain('howpublished');
  });

  it.each<[string, string, string, string]>([
    ['a family name that stands first', 'Luxemburg, Rosa', '1918', 'luxemburg-1918-p2s1'],
    ['a name in another alphabet', 'Лев Троцкий', '1930', 'text-1930-p2s1'],
    ['a date without a year', 'Aesop', 'long ago', 'aesop-p2s1'],
  ])('makes a key of %s', (_, author, date, key) => {
    expect(citeAsBibtex({ ...fable, author, date }, passage, '¶2')).toContain(`{${key},`);
  });
});
