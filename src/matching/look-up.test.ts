import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import type { Entry } from '../glossary/entry.ts';
import { createLookUp, termsOf } from './look-up.ts';

const { glossary, foreignForms } = compileGlossary(join(root, 'glossary'));
const lookUp = createLookUp(glossary, foreignForms);
const idsOf = (query: string): string[] => termsOf(lookUp(query));
const passagesOf = (query: string): string[] =>
  lookUp(query).findings.flatMap((found) => (found.kind === 'passage' ? [found.passage.id] : []));

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
    ['a name in Latin letters', 'levaya oppozitsiya', 'left-opposition'],
    ['the beginning of a word', 'regen', 'regeneration'],
    ['a word of a name', 'army', 'red-army'],
    [
      'a name without its small words',
      'dictatorship proletariat',
      'dictatorship-of-the-proletariat',
    ],
    ['a swap in a short word beside a right one', 'rde army', 'red-army'],
    [
      'the wrong one of two words that sound alike',
      'leading roll of the party',
      'leading-role-of-the-party',
    ],
    ['a German question', 'was ist der Thermidor?', 'thermidor'],
    ['a French question', 'qu’est-ce que la bureaucratie stalinienne', 'stalinist-bureaucracy'],
    [
      'a Spanish question',
      '¿qué es la dictadura del proletariado?',
      'dictatorship-of-the-proletariat',
    ],
    ['a Russian question', 'кто такие термидорианцы', 'thermidor'],
    ['a question that asks on', 'who belonged to the left opposition', 'left-opposition'],
    ['a name that begins like a question', 'means of', 'means-of-production'],
    ['the same with one letter more', 'means of p', 'means-of-production'],
    ['words of its definition', 'secret police officer who defected', 'agabekov'],
  ])('by %s: %s', (_, query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });
});

describe('the name that is told to have been found', () => {
  it.each([
    ['of the text’s own language where it fits as well', 'oppositi', 'the Opposition'],
    ['the foreign one that was asked for', 'левая оппозиц', 'Левая оппозиция'],
  ])('is %s', (_, query, name) => {
    const [first] = lookUp(query).findings;
    expect(first).toMatchObject({ kind: 'entry', name });
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
  const find = createLookUp({ entries, passages: [] }, { plum: ['слиците'] });
  it.each([
    ['its headword', 'pear', 'pear'],
    ['a hidden form', 'quince', 'pear'],
    ['a weak form, in any case', 'BANYAN', 'fig'],
    ['a label', 'слива', 'plum'],
    ['another form of that language', 'слиците', 'plum'],
  ])('are %s', (_, query, id) => {
    expect(termsOf(find(query))).toEqual([id]);
  });
  it('find at most eight entries', () => {
    expect(termsOf(find('cherry'))).toHaveLength(8);
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
    ['by a word that a name has, with another', 'party hats'],
    ['by a word that resembles a small one, with a name', 'tea party'],
    ['by a whole name, with another word', 'red army ants'],
    ['by a word with another ending', 'community'],
    ['by a word with another beginning', 'rusts'],
    ['by another short word', 'clash'],
    ['by a word in the middle of a longer name', 'imperialism'],
    ['by a question for something else', 'what is pizza'],
    ['by small words that name nothing', 'by all means'],
    ['by the beginning of a question', 'what is the'],
    ['by three letters that begin a name in another language', 'rot'],
  ])('%s', (_, query) => {
    expect(idsOf(query)).toEqual([]);
  });
});

describe('the text’s own words', () => {
  it.each([
    ['are found in a row', 'suspended in mid-air', 'p7s2'],
    ['are found before the last is whole', 'patient illegal wo', 'p6s3'],
    ['are found in another order', 'conflicts unions trusts', 'p4s7'],
    ['are found with one that says little', 'who will prevail', 'p5s7'],
  ])('%s: %s', (_, query, id) => {
    expect(passagesOf(query)[0]).toBe(id);
  });
  it('are not shown beside an entry that is named word for word', () => {
    expect(passagesOf('Left Opposition')).toEqual([]);
  });
  it('make no term of what only the text says', () => {
    expect(idsOf('suspended in mid-air')).toEqual([]);
    expect(idsOf('cornerstone')).toEqual([]);
  });
});

describe('a word that stands in a definition by the way', () => {
  const [found] = lookUp('Constantinople').findings;
  it('finds its entry, but not for sure', () => {
    expect(found).toMatchObject({ kind: 'entry', isSure: false, entry: { id: 'agabekov' } });
    expect(idsOf('Constantinople')).toEqual([]);
  });
});

describe('where nothing is found', () => {
  it.each([
    ['the nearest name is told', 'thermometer', 'thermidor'],
    ['no name is told that is not near', 'xyzzy', undefined],
  ])('%s: %s', (_, query, id) => {
    expect(lookUp(query).findings).toEqual([]);
    expect(lookUp(query).nearest?.id).toBe(id);
  });
  it('none is told beside something found', () => {
    expect(lookUp('thermidor').nearest).toBeUndefined();
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
        expect(termsOf(lookUp(query)).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 40 },
    );
    // Twelve words of no language cost the most; on a machine that others use, forty of them take seconds.
  }, 30_000);
});
