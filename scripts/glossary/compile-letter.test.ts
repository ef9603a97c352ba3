import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitsAt } from '../../src/glossary/letter.ts';
import { root } from '../root.ts';
import { compileGlossary } from './compile-glossary.ts';
import { compileLetter } from './compile-letter.ts';

/** Units of the letter, notes, and the paragraphs that the notes stand in, in order. */
const TEXTS = [
  {
    folder: 'glossary',
    file: 'letter.txt',
    notedIn: ['title3', 'title3', 'p3', 'p3', 'p3', 'p5', 'p5', 'p5', 'p7'],
  },
  { folder: 'tests/fixtures/other-glossary', file: 'fable.txt', notedIn: ['p2'] },
];

describe.each(TEXTS)('the page’s data of $folder', ({ folder, file, notedIn }) => {
  const compiled = compileGlossary(join(root, folder));
  const letter = compileLetter(compiled);
  const all = letter.paragraphs.flatMap((paragraph) =>
    paragraph.units.map((unit) => ({ ...unit, paragraph })),
  );

  it('is the whole text, verbatim', () => {
    const joined = letter.paragraphs.map(({ text }) => text).join('\n\n');
    expect(joined).toBe(readFileSync(join(root, folder, file), 'utf8').trim());
  });

  it('leaves nothing but white space outside of its units, which are in order', () => {
    for (const { text, units } of letter.paragraphs) {
      let reach = 0;
      for (const { start, end } of units) {
        expect(text.slice(reach, start)).toMatch(/^\s*$/);
        expect(start).toBeGreaterThanOrEqual(reach);
        reach = end;
      }
      expect(reach).toBe(text.length);
    }
  });

  it('has an address for every passage, at its very words', () => {
    for (const { id, text } of compiled.glossary.passages) {
      const ids = unitsAt(letter, id);
      const units = all.filter((unit) => ids.includes(unit.id));
      const [first] = units;
      expect([id, first?.paragraph.text.slice(first.start, units.at(-1)?.end)]).toEqual([id, text]);
    }
  });

  it('has every address once', () => {
    const ids = [
      ...letter.paragraphs.filter(({ paragraph }) => paragraph !== 'title').map(({ id }) => id),
      ...all.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every note behind the words that it is about, in the order of the text', () => {
    const places = letter.paragraphs.flatMap(({ id, text, notes }) =>
      notes.map(({ number, at }) => ({ id, number, before: text.slice(0, at) })),
    );
    expect(places.map(({ id }) => id)).toEqual(notedIn);
    expect(places.map(({ number }) => number)).toEqual(letter.notes.map(({ number }) => number));
    for (const { number, before } of places) {
      const note = letter.notes[number - 1];
      expect(before.endsWith(note?.words ?? '?')).toBe(true);
    }
    const written = compiled.meta.slips.map(({ note }) => note).sort();
    expect(letter.notes.map(({ text }) => text).sort()).toEqual(written);
  });

  it('has the mentions that its passages have', () => {
    const mentions = all.flatMap((unit) =>
      unit.mentions.map(
        ({ term, start, end }) => `${term}: ${unit.paragraph.text.slice(start, end)}`,
      ),
    );
    const known = compiled.glossary.passages.flatMap(({ text, mentions }) =>
      mentions.map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`),
    );
    expect([...new Set(mentions)].sort()).toEqual([...new Set(known)].sort());
  });
});
