import { expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { copyGlossary } from '../../tests/unit/copy-glossary.ts';
import { writePassages } from '../../tests/unit/write-passages.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { buildPassageIndex } from './build-passage-index.ts';
import { NOTHING_LEARNED } from './learned-words.ts';
import { unpackIndex } from './passage-index.ts';

const copy = copyGlossary();
writePassages(copy);
const { glossary } = compileGlossary(copy.folder);
copy.remove();

/** What a word weighs for a passage, in the index of the fable with one passage changed. */
const weightOf = (word: string, id: string, changes: Partial<Passage> = {}): number => {
  const passages = glossary.passages.map((passage) =>
    passage.id === id ? { ...passage, ...changes } : passage,
  );
  const changed: Glossary = { ...glossary, passages };
  const place = passages.findIndex((passage) => passage.id === id);
  const postings = unpackIndex(buildPassageIndex(changed, NOTHING_LEARNED)).get(word) ?? [];
  return postings.find((posting) => posting.place === place)?.weight ?? 0;
};

it('knows a passage by its own words, by what it is about, and by the sentences of pages', () => {
  expect(weightOf('tortois', 'p2s2')).toBeGreaterThan(0);
  expect(weightOf('marathon', 'p2s2')).toBe(0);
  expect(weightOf('marathon', 'p2s2', { about: ['marathon'] })).toBeGreaterThan(0);
  expect(weightOf('marathon', 'p2s2', { sentences: ['A marathon.'] })).toBeGreaterThan(0);
});

it('weighs a word more that is there more often', () => {
  const once = weightOf('marathon', 'p2s2', { sentences: ['One marathon.', 'And rest.'] });
  const twice = weightOf('marathon', 'p2s2', { sentences: ['One marathon.', 'A marathon.'] });
  expect(twice).toBeGreaterThan(once);
});

it('weighs a word less that many passages have', () => {
  expect(weightOf('hare', 'p1s1')).toBeLessThan(weightOf('feet', 'p1s1'));
});
