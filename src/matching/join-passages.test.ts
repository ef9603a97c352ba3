import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import { joinPassages, neighboursOf } from './join-passages.ts';

const { glossary, letter } = compileGlossary(join(root, 'glossary'));
const neighbours = neighboursOf(glossary.passages);
const pairs = glossary.passages.flatMap((passage) =>
  (neighbours.get(passage.id) ?? [])
    .filter(({ start }) => start > passage.start)
    .map((next) => [`${passage.id}-${next.id}`, passage, next] as const),
);

describe('two neighbours as one', () => {
  it('are many', () => expect(pairs.length).toBeGreaterThan(25));

  it.each(pairs)(
    '%s: a substring of the letter in one paragraph, of at most 400',
    (id, one, next) => {
      const joined = joinPassages(one, next);
      expect(joined.id).toBe(id);
      expect(joined.text).toBe(letter.slice(joined.start, joined.end));
      expect(joined.text.length).toBeLessThanOrEqual(400);
      expect(joined.text.startsWith(one.text) && joined.text.endsWith(next.text)).toBe(true);
      expect(joined.text).not.toContain('\n\n');
    },
  );

  it.each(pairs)('%s: its mentions stand where they stood', (_, one, next) => {
    const words = ({ text, mentions }: typeof one) =>
      mentions.map(({ term, start, end }) => [term, text.slice(start, end)]);
    expect(words(joinPassages(one, next))).toEqual([...words(one), ...words(next)]);
  });

  it('are told from both', () => {
    for (const [, one, next] of pairs) expect(neighbours.get(next.id)).toContain(one);
  });
});

it('has no neighbours over the end of a paragraph, of runs, or where a sentence between is no passage', () => {
  expect(neighbours.get('p3s1-p3s2')).toBeUndefined();
  for (const [, one, next] of pairs) expect(one.paragraph).toBe(next.paragraph);
  const without = glossary.passages.filter(({ id }) => id !== 'p4s7');
  expect(
    neighboursOf(without)
      .get('p4s6')
      ?.map(({ id }) => id),
  ).toEqual(['p4s5']);
});
