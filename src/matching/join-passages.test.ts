import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import { isRun, type Passage } from '../glossary/glossary.ts';
import { isNext, joinPassages } from './join-passages.ts';

const { glossary, letter } = compileGlossary(join(root, 'glossary'));
const { passages } = glossary;
const pairs = passages.flatMap((passage) =>
  passages
    .filter((other) => isNext(passage, other))
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
});

it('has no neighbours over the end of a paragraph, of runs, or where a sentence between is no passage', () => {
  for (const [, one, next] of pairs) {
    expect(isRun(one) || isRun(next)).toBe(false);
    expect(one.paragraph).toBe(next.paragraph);
  }
  const at = (id: string) => passages.find((passage) => passage.id === id) as Passage;
  expect(isNext(at('p4s5'), at('p4s6'))).toBe(true);
  expect(isNext(at('p4s6'), at('p4s5'))).toBe(false);
  expect(isNext(at('p4s6'), at('p4s8'))).toBe(false);
});
