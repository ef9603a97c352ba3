import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import { readGroup, readTexts } from './read-texts.ts';

const read = (text: string) => readGroup(`id: a\nabout: anything\n\n${text}\n`, 'group')[0];

describe('a text', () => {
  it('is read without its marks, which tell where terms are', () => {
    expect(read('In [the USSR](ussr), [they](party?) say.\n\nEnd.')).toEqual({
      id: 'a',
      group: 'group',
      text: 'In the USSR, they say.\n\nEnd.',
      mentions: [{ term: 'ussr', start: 3, end: 11 }],
      optional: [{ term: 'party', start: 13, end: 17 }],
    });
  });

  it.each([
    ['named', 'A&amp;B &lt;&gt;&nbsp;&quot;&shy;', 'A&B <>\u00A0"\u00AD'],
    ['numbered', '&#8203;&#xFB01;&#x1F6A9;', '\u200B\uFB01🚩'],
    ['decoded once', '&amp;amp;', '&amp;'],
  ])('has its character references decoded: %s', (_, written, decoded) => {
    expect(read(written)?.text).toBe(decoded);
  });

  it('has offsets in UTF-16 code units of the decoded text', () => {
    const { text, mentions } = read('🚩&shy; [Ther&shy;midor](thermidor)') ?? {};
    expect(mentions).toEqual([{ term: 'thermidor', start: 4, end: 14 }]);
    expect(text?.slice(4, 14)).toBe('Ther\u00ADmidor');
  });
});

describe('a group', () => {
  it('has a text after each line of hyphens', () => {
    const texts = readGroup('id: a\nabout: b\n\nC\n\n---\nid: d\nabout: e\n\nF\n', 'group');
    expect(texts.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'C'],
      ['d', 'F'],
    ]);
  });
  it.each([
    ['has no id', 'about: b\n\nC\n', 'no id'],
    ['has a reference that nobody knows', 'id: a\nabout: b\n\n&foo;\n', '&foo;'],
  ])('is refused where a text %s', (_, source, reason) => {
    expect(() => readGroup(source, 'group')).toThrow(reason);
  });
});

describe('the texts of this folder', () => {
  const texts = readTexts(join(root, 'tests/detection'));
  const { glossary } = compileGlossary(join(root, 'glossary'));

  it('have ids of their own and name terms that exist', () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    const known = new Set(glossary.entries.map(({ id }) => id));
    const named = texts.flatMap(({ mentions, optional }) => [...mentions, ...optional]);
    expect(named.filter(({ term }) => !known.has(term))).toEqual([]);
    expect(texts.length).toBeGreaterThan(200);
  });
});
