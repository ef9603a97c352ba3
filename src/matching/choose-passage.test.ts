import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import type { Entry } from '../glossary/entry.ts';
import { createPassageChooser } from './choose-passage.ts';

const { glossary, letter } = compileGlossary(join(root, 'glossary'));
const choose = createPassageChooser(glossary);

const entryOf = (id: string): Entry => {
  const entry = glossary.entries.find((entry) => entry.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const chosen = (entry: Entry, context: string): string[] =>
  choose(entry, context).map(({ id }) => id);
const entries = glossary.entries.map((entry) => [entry.id, entry] as const);

describe('without a context', () => {
  it.each(entries)('“%s” has its own passages only, the defining one first', (_, entry) => {
    const ids = chosen(entry, '');
    expect(ids[0]).toBe(entry.passages[0]);
    expect([...ids].sort()).toEqual([...entry.passages].sort());
  });
});

describe('with the words of one of its passages', () => {
  it.each(entries)('“%s” has that passage first', (_, entry) => {
    for (const { id, text } of glossary.passages.filter(({ id }) => entry.passages.includes(id))) {
      expect(chosen(entry, text)[0]).toBe(id);
    }
  });
});

describe('with a paraphrase', () => {
  it.each([
    [
      'trusts',
      'Without a party in control the trusts would fall to private capitalist owners.',
      'p4s6',
    ],
    ['trusts', 'Unions in conflict with the trusts: it becomes a struggle of classes.', 'p4s7'],
    ['ussr', 'It worsened conditions and destroyed communism, in and outside the USSR.', 'p9s2'],
    ['left-opposition', 'The axis of crystallization was the Left Opposition.', 'p6s1'],
  ])('“%s” has the passage that says so: %s', (term, context, id) => {
    expect(chosen(entryOf(term), context)[0]).toBe(id);
  });
});

describe('with any context', () => {
  const contexts: [sentence: string, context: string][] = [
    ['foreign to the letter', 'Pizza recipes for the weekend, with a brown fox.'],
    ['of another script', 'Левая оппозиция в СССР'],
    ['of everything that the letter says', letter],
    ['of 100 kB of words', 'the party and the state '.repeat(4_300)],
    ['of 100 kB in one word', 'x'.repeat(100_000)],
    ['of 100 kB of white space', '\n '.repeat(50_000)],
    ['of control characters', '\0\u0001\u001B\u007F\u0085\u2028'.repeat(50)],
    ['of half surrogate pairs', 'party\uD83D \uDE00state'],
    ['of the search’s own operators', '=party !state ^the $end | "left" \'trusts'],
    ['of words that JavaScript knows', 'constructor __proto__ hasOwnProperty'],
  ];

  it.each(contexts)('the passages are verbatim, each once, none lost: one %s', (_, context) => {
    for (const id of ['party', 'ussr', 'crystallization', 'agabekov']) {
      const entry = entryOf(id);
      const passages = choose(entry, context);
      const ids = passages.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...entry.passages]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { text, start, end } of passages) expect(text).toBe(letter.slice(start, end));
    }
  });

  it('the glossary stays as it was', () => {
    const before = JSON.stringify(glossary);
    choose(entryOf('party'), 'trusts and banks');
    expect(JSON.stringify(glossary)).toBe(before);
  });
});
