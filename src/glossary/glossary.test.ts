import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from './glossary.ts';

const passage = (id: string): Passage => ({
  id,
  paragraph: 1,
  start: 0,
  end: 0,
  text: id,
  mentions: [],
  notes: [],
  about: [],
  sentences: [],
});

const entry = (id: string, related: readonly string[], passages: readonly string[]): Entry => ({
  id,
  headword: id,
  kind: 'concept',
  gloss: id,
  paragraphs: [1],
  forms: [],
  hidden: [],
  labels: [],
  sections: [],
  sources: [],
  relations: related.map((to) => ({ type: 'x', words: 'x', to, paragraph: 1, evidence: 'x' })),
  passages,
});

const glossary: Glossary = {
  title: '',
  author: '',
  date: '',
  kind: 'text',
  lang: 'en',
  citation: '',
  citationNote: '',
  entries: [
    entry('party', ['state', 'trusts', 'state', 'nowhere'], ['p2', 'p1', 'p9']),
    entry('state', ['party'], ['p1']),
    entry('trusts', ['trusts'], []),
    entry('army', ['party'], []),
  ],
  passages: [passage('p1'), passage('p2')],
};
const index = createGlossaryIndex(glossary);
const entryOf = (id: string) => index.entry(id) as Entry;

describe('createGlossaryIndex', () => {
  it('keeps the glossary that it was made of', () => {
    expect(index.glossary).toBe(glossary);
  });

  it('finds an entry and a passage by their ids', () => {
    expect(index.entry('army')).toBe(glossary.entries[3]);
    expect(index.passage('p2')).toBe(glossary.passages[1]);
  });

  it.each(['', 'PARTY', 'constructor', '__proto__'])('has nothing under “%s”', (id) => {
    expect(index.entry(id)).toBeUndefined();
    expect(index.passage(id)).toBeUndefined();
  });

  it.each([
    ['in the order of the entry, without those that there are not', 'party', ['p2', 'p1']],
    ['none where the entry has none', 'army', []],
  ])('has an entry’s passages, %s', (_, id, passages) => {
    expect(index.passagesOf(entryOf(id)).map(({ id }) => id)).toEqual(passages);
  });

  it.each([
    ['those it names, then those that name it, each once', 'party', ['state', 'trusts', 'army']],
    ['once where each names the other', 'state', ['party']],
    ['those that name it, and not itself', 'trusts', ['party']],
    ['those it names', 'army', ['party']],
  ])('has an entry’s related ones: %s', (_, id, related) => {
    expect(index.relatedTo(entryOf(id)).map(({ id }) => id)).toEqual(related);
  });
});
