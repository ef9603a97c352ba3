import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { compileExample } from './compile-example.ts';
import { compileGlossary } from './compile-glossary.ts';

const exampleOf = (folder: string) => compileExample(compileGlossary(join(root, folder)));

/** The example's marked words, in its order. */
const markedIn = (folder: string): string[] => {
  const { text = '', mentions = [] } = exampleOf(folder) ?? {};
  return mentions.map(({ start, end }) => text.slice(start, end));
};

describe('compileExample', () => {
  it('marks the example as any page is marked: by its subject, and nothing else of the same name', () => {
    const marked = markedIn('glossary');
    expect(marked.length).toBeGreaterThanOrEqual(6);
    expect(marked.filter((words) => /thermidor/i.test(words))).toEqual(['Thermidor']);
    expect(exampleOf('glossary')?.text).toMatch(/Lobster thermidor/);
  });

  it('marks that of another text by its own terms', () => {
    expect(markedIn('tests/fixtures/other-glossary')).toEqual(['race', 'the Hare', 'the Tortoise']);
  });

  it('has none where the glossary has none', () => {
    const compiled = compileGlossary(join(root, 'glossary'));
    const { example: _, ...meta } = compiled.meta;
    expect(compileExample({ ...compiled, meta })).toBeUndefined();
  });
});
