import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyGlossary, OTHER_GLOSSARY } from '../../tests/unit/copy-glossary.ts';
import { writePassages } from '../../tests/unit/write-passages.ts';
import { compileGlossary } from './compile-glossary.ts';

describe('a good glossary of another text', () => {
  const { glossary, forms, languages, foreignForms, letter } = compileGlossary(OTHER_GLOSSARY);
  const entryOf = (id: string) => glossary.entries.find((entry) => entry.id === id);

  it('has the words of its glossary.yaml', () => {
    expect(glossary).toMatchObject({ title: 'The Hare and the Tortoise', author: 'Aesop' });
  });
  it('is a text in English, where glossary.yaml says nothing else', () => {
    expect(glossary).toMatchObject({ kind: 'text', lang: 'en' });
  });
  it('has an entry for each file, by the order of their names', () => {
    expect(glossary.entries.map(({ id }) => id)).toEqual(['hare', 'race', 'tortoise']);
  });
  it('has the text as its file has it', () => {
    expect(letter).toBe(readFileSync(join(OTHER_GLOSSARY, 'fable.txt'), 'utf8'));
  });
  it('has the whole of an entry', () => {
    expect(entryOf('hare')).toMatchObject({
      headword: 'The Hare',
      kind: 'person',
      paragraphs: ['title', 1, 2],
      forms: [
        { text: 'A Hare', strength: 'strong', case: 'any' },
        { text: 'the Hare', strength: 'strong', case: 'exact' },
        { text: 'hare', strength: 'weak', case: 'any' },
        { text: 'hares', strength: 'weak', case: 'any' },
      ],
      labels: [{ lang: 'de', text: 'der Hase', checked: false }],
      sections: [
        {
          name: 'letter',
          paragraphs: ['Ridicules the Tortoise (¶1), and lies down *by the wayside* (¶2).'],
        },
        { name: 'confusion' },
      ],
    });
  });
  it('has the forms of other languages by term for the lookup, by language for the matcher', () => {
    expect(foreignForms).toEqual({ hare: ['der Hase', 'des Hasen'], race: [], tortoise: [] });
    expect(languages).toEqual({
      de: {
        terms: ['hare'],
        rows: [
          { key: 'der hase', term: 0, need: 'usual' },
          { key: 'des hasen', term: 0, need: 'usual' },
        ],
        starts: expect.any(String),
      },
    });
  });
  it('has a relation in the words of glossary.yaml', () => {
    expect(entryOf('tortoise')?.relations).toEqual([
      {
        type: 'challenges',
        words: 'challenges',
        to: 'hare',
        paragraph: 1,
        evidence: 'I will beat you in a race.',
      },
    ]);
  });
  it.each([
    ['all passages with the term, in the text’s order', 'hare', ['title1', 'p1s1', 'p1s2', 'p2s3']],
    ['the defining one first', 'race', ['p2s1', 'p1s1', 'p3s1']],
  ])('gives an entry %s', (_, id, passages) => {
    expect(entryOf(id)?.passages).toEqual(passages);
  });
  it('notes a slip beside its passage only', () => {
    const noted = glossary.passages.filter(({ notes }) => notes.length > 0);
    expect(noted).toMatchObject([
      { id: 'p2s3', paragraph: 2, notes: ['A full stop is missing after “asleep”.'] },
    ]);
  });
  it('says where terms stand in a passage, the weak ones too', () => {
    const passage = glossary.passages.find(({ id }) => id === 'p1s1');
    expect(
      passage?.mentions.map(({ term, start, end }) => [term, passage.text.slice(start, end)]),
    ).toEqual([
      ['hare', 'A Hare'],
      ['tortoise', 'the Tortoise'],
      ['race', 'race'],
    ]);
  });
  it('has exclusions among its forms, and hidden forms not', () => {
    const keys = forms.rows.map(({ key, term }) => [key, forms.terms[term]]);
    expect(keys).toContainEqual(['march hare', undefined]);
    expect(keys).not.toContainEqual(['tortise', 'tortoise']);
  });
});

describe('a good glossary with passages.yaml', () => {
  const copy = copyGlossary();
  writePassages(copy);
  writeFileSync(
    copy.path('page-sentences.yaml'),
    '- passage: p3s1\n  sentences: [She never hurried.]\n',
  );
  const { glossary, letter } = compileGlossary(copy.folder);
  copy.remove();
  const passageOf = (id: string) => glossary.passages.find((passage) => passage.id === id);

  it('has the passages listed there and no others, in the text’s order', () => {
    expect(glossary.passages.map(({ id }) => id)).toEqual([
      ...['title1', 'p1s1', 'p1s2', 'p2s1', 'p2s1-p2s2', 'p2s2', 'p2s3-p2s4', 'p3s1'],
    ]);
  });
  it('has what they are about', () => {
    expect(passageOf('p2s1')?.about).toEqual(['contest']);
  });
  it('has the sentences of pages, each with its passage', () => {
    expect(passageOf('p3s1')?.sentences).toEqual(['She never hurried.']);
    expect(passageOf('p2s1')?.sentences).toEqual([]);
  });
  it('has a run verbatim, with the mentions and notes of all its sentences', () => {
    const run = passageOf('p2s3-p2s4');
    expect(run?.text).toMatch(/^The Hare, lying .* fell fast asleep At last .* fatigue\.$/);
    expect(letter.slice(run?.start, run?.end)).toBe(run?.text);
    expect(run?.mentions.map(({ start, end }) => run.text.slice(start, end))).toEqual([
      'The Hare',
      'the Tortoise',
    ]);
    expect(run?.notes).toEqual(['A full stop is missing after “asleep”.']);
  });
  it('gives an entry those with a form of it and those that are said to speak of it', () => {
    expect(glossary.entries.find(({ id }) => id === 'hare')?.passages).toEqual([
      ...['title1', 'p1s1', 'p1s2', 'p2s1', 'p2s3-p2s4'],
    ]);
  });
});

it('a slip is noted in its own paragraph, though its words stand in others', () => {
  const copy = copyGlossary();
  const slip = 'slips:\n  - { paragraph: 3, words: steady, note: A note. }\n';
  copy.edit('glossary.yaml', (content) => content.replace('slips:\n', slip));
  const { passages } = compileGlossary(copy.folder).glossary;
  copy.remove();
  const noted = passages.filter(({ notes }) => notes.includes('A note.'));
  expect(noted.map(({ id }) => id)).toEqual(['p3s1']);
});

/** Ids of the passages of the good glossary, with one of its files written in another way. */
function passagesWith(file: string, change: (content: string) => string): string[] {
  const copy = copyGlossary();
  try {
    copy.edit(file, change);
    return compileGlossary(copy.folder).glossary.passages.map(({ id }) => id);
  } finally {
    copy.remove();
  }
}

describe('a good glossary written in another way', () => {
  const passages = ['title1', 'p1s1', 'p1s2', 'p2s1', 'p2s2', 'p2s3', 'p2s4', 'p3s1'];
  const asOnWindows = (content: string) => content.replaceAll('\n', '\r\n');
  const withMark = (content: string) => `\uFEFF${content}`;

  it.each([
    ['a byte order mark', 'fable.txt', withMark],
    ['a byte order mark', 'glossary.yaml', withMark],
    ['a byte order mark', 'terms/tortoise.md', withMark],
    ['line ends of Windows', 'glossary.yaml', asOnWindows],
    ['line ends of Windows', 'terms/tortoise.md', asOnWindows],
  ])('is good: %s in %s', (_, file, change) => {
    expect(passagesWith(file, change)).toEqual(passages);
  });

  it.each([['line ends of Windows', 'fable.txt', asOnWindows]])(
    'is good: %s in %s',
    (_, file, change) => {
      expect(passagesWith(file, change)).toEqual(passages);
    },
  );

  it('has the same sections with line ends of Windows', () => {
    const copy = copyGlossary();
    copy.edit('terms/hare.md', asOnWindows);
    const [hare] = compileGlossary(copy.folder).glossary.entries;
    copy.remove();
    expect(hare).toEqual(compileGlossary(OTHER_GLOSSARY).glossary.entries[0]);
  });
});
