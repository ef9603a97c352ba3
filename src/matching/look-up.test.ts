import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import type { Entry } from '../glossary/entry.ts';
import { createLookUp } from './look-up.ts';

const { glossary, foreignForms } = compileGlossary(join(root, 'glossary'));
const lookUp = createLookUp(glossary.entries, foreignForms);
const idsOf = (query: string): string[] => lookUp(query).map(({ id }) => id);

describe('an entry is found first', () => {
  it.each(glossary.entries.map(({ headword, id }) => [headword, id]))(
    'by its headword: %s',
    (headword, id) => {
      expect(idsOf(headword)[0]).toBe(id);
    },
  );

  const others = glossary.entries
    .flatMap(({ id, labels }, index) => labels.slice(index % 5).map((label) => ({ id, ...label })))
    .filter((_, index) => index % 4 === 0);
  it.each(others.map(({ lang, text, id }) => [lang, text, id]))(
    'by its name in another language (%s): %s',
    (_, name, id) => {
      expect(idsOf(name)[0]).toBe(id);
    },
  );

  it.each([
    ['another spelling', 'Thermidorian', 'thermidor'],
    ['an abbreviation', 'u.s.s.r.', 'ussr'],
    ['capitals', 'THERMIDOR', 'thermidor'],
    ['a letter left out', 'bolshevik prty', 'bolshevik-party'],
    ['letters that changed places', 'thremidor', 'thermidor'],
    ['a letter too few in the first of two words', 'lft opposition', 'left-opposition'],
    ['a misspelling that the glossary lists', 'trotzky', 'trotsky'],
    ['words run together', 'redarmy', 'red-army'],
    ['words joined by a hyphen', 'red-army', 'red-army'],
    ['words in another order', 'opposition left', 'left-opposition'],
    ['a question', 'who was agabekov', 'agabekov'],
    ['a question with its mark', 'What is the Comintern?', 'comintern'],
    ['no diacritics where there are some', 'union sovietica', 'ussr'],
    ['one case of an inflected name', 'Агабековым', 'agabekov'],
  ])('by %s: %s', (_, query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });
});

describe('the names of an entry', () => {
  const [model] = glossary.entries;
  const named = (id: string, names: Partial<Entry>) =>
    ({ ...model, id, headword: id, forms: [], hidden: [], labels: [], ...names }) as Entry;
  const entries = [
    named('pear', { hidden: ['quince'] }),
    named('fig', { forms: [{ text: 'banyan', strength: 'weak', case: 'exact' }] }),
    named('plum', { labels: [{ lang: 'bg', text: 'слива', checked: false }] }),
    ...Array.from({ length: 12 }, (_, index) => named(`cherry ${index}`, {})),
  ];
  const find = createLookUp(entries, { plum: ['слиците'] });
  it.each([
    ['its headword', 'pear', 'pear'],
    ['a hidden form', 'quince', 'pear'],
    ['a weak form, in any case', 'BANYAN', 'fig'],
    ['a label', 'слива', 'plum'],
    ['another form of that language', 'слиците', 'plum'],
  ])('are %s', (_, query, id) => {
    expect(find(query).map((entry) => entry.id)).toEqual([id]);
  });
  it('find at most eight entries', () => {
    expect(find('cherry')).toHaveLength(8);
  });
});

describe('nothing is found', () => {
  it.each([
    ['by what the glossary has nothing like', 'pizza'],
    ['by a word that shares its beginning with a term', 'thermometer'],
    ['by nothing', ''],
    ['by white space and punctuation', ' ?! — \n'],
    ['by one letter', 'x'],
    ['by a control character', '\0'],
    ['by an emoji', '🚩'],
  ])('%s', (_, query) => {
    expect(idsOf(query)).toEqual([]);
  });
});

describe('any query', () => {
  it.each([
    ['100 kB of a term', 'trotsky '.repeat(12_500)],
    ['100 kB in one word', 'trotsky'.repeat(14_000)],
    ['the search’s own operators', '=party !state ^the $end | "left" \'trusts'],
    ['words that JavaScript knows', 'constructor __proto__'],
  ])('has at most eight entries, each once: %s', (_, query) => {
    const ids = idsOf(query);
    expect(ids.length).toBeLessThanOrEqual(8);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is answered without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        expect(lookUp(query).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 40 },
    );
  });
});
