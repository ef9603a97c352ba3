import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { surveyOf } from '../../scripts/glossary/compile-survey.ts';
import { root } from '../../scripts/root.ts';
import { createMatcher } from '../../src/matching/match.ts';
import { mayHintsSuffice } from '../../src/matching/sense.ts';
import { createSignFinder } from '../../src/matching/signs.ts';
import { createChunks } from '../../src/matching/survey-chunks.ts';
import { createSurveyTest } from '../../src/matching/survey-test.ts';

const compiled = compileGlossary(join(root, 'glossary'));
const tables = { ...compiled.languages, [compiled.meta.lang]: compiled.forms };
const languages = Object.entries(tables).flatMap(([lang, forms]) => {
  const subject = compiled.subjects[lang];
  return subject ? [{ forms, subject }] : [];
});
const test = createSurveyTest(surveyOf(compiled));

const readers = languages.map(({ forms, subject }) => ({
  candidates: createMatcher(forms).candidates,
  signs: createSignFinder(subject),
}));
/** Whether a block has what a page must have before anything in it is marked. */
const mayBeMarked = (block: string): boolean =>
  readers.some(
    ({ candidates, signs }) =>
      candidates(block).some(
        ({ term, need }) => term !== undefined && (!need || mayHintsSuffice(need)),
      ) || signs(block).some(({ kind }) => kind === 'shows'),
  );

/** Stands for a `br`: it breaks the line where the page is read, and is nothing in the text of its nodes. */
const BR = '\uE000';

const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00AD'),
  (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200B'),
  (text) => text.replace(/\p{L}/gu, '$&\u0301'),
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '-\n  '),
  (text) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '\u2010 \n'),
  (text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})(?!.*\s)/u, `-${BR}`),
  (text) => text.replaceAll(' ', BR),
  (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, ' '),
  (text) => text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ').replaceAll('s', 'ſ'),
  (text) => text.replaceAll(' ', '-'),
  (text) => text.replaceAll(' ', ' \n\t         \xA0'),
  (text) => text.replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1. '),
  (text) => `${text}1`,
  (text) => `_${text}_`,
];
const written = languages.flatMap(({ forms, subject }) => [
  ...forms.rows.filter(({ term }) => term >= 0).map(({ key, exact }) => exact ?? key),
  ...subject.shows.map((cue) => cue.replace('*', '')),
]);
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...written) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['the ', 'a', 'of the ', 'é', 'x', ' ', '  ', '. ', ', ', '-', '\n', '1', '\u200B', '“'],
      ...['left ', 'class ', 'red ', 'party', 'и ', 'der ', 'р', 'in', 's', ' foo bar baz '],
    ),
  },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(...disguises)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([one, disguise]) => disguise(one)).join(''));
/** Behind it another node begins. */
const BR_AFTER = new RegExp(`(?<=${BR})`);
/** A block as it stands in nodes, the way it is read, and after which nodes it is tested. */
const block = fc.tuple(text, fc.array(fc.nat(), { maxLength: 4 })).map(([text, cuts]) => {
  const at = [0, ...cuts.map((cut) => cut % text.length), text.length].sort((a, b) => a - b);
  return at.slice(1).flatMap((end, index) => text.slice(at[index], end).split(BR_AFTER));
});

describe('the survey', () => {
  it('never says of a page that nothing is on it where something may be marked', () => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(block, fc.constantFrom('', '', '\n')), { maxLength: 4 }),
        fc.array(fc.constantFrom('node', 'node', 'stretch', 'test'), {
          minLength: 1,
          maxLength: 8,
        }),
        (blocks, ways) => {
          const chunks = createChunks(test);
          let isFound = false;
          let turn = 0;
          for (const [nodes, between] of blocks)
            for (const node of [...nodes, between]) {
              const way = ways[turn % ways.length];
              turn += 1;
              const data = node.replaceAll(BR, '');
              if (way === 'stretch') chunks.addJoined(data);
              else chunks.add(data, false);
              if (way !== 'node') isFound ||= chunks.test() !== undefined;
            }
          isFound ||= chunks.test() !== undefined;
          const mayMark = blocks.some(([nodes]) =>
            mayBeMarked(nodes.join('').replaceAll(BR, '\n')),
          );
          if (mayMark) some += 1;
          expect(isFound || !mayMark).toBe(true);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 1_000) },
    );
    expect(some).toBeGreaterThan(300);
  }, 600_000);

  it.each(languages)(
    'knows each form and sign by itself, in the language %#',
    ({ forms, subject }) => {
      const missed = [
        ...forms.rows.filter(({ term, need }) => term >= 0 && (!need || mayHintsSuffice(need))),
        ...subject.shows.map((cue) => ({ key: cue.replace('*', '') })),
      ].filter(({ key }) => !test.ofWords(key) || !test.ofJoined(`a${key}b`));
      expect(missed).toEqual([]);
    },
  );

  it.each([
    ['prose', 'The lantern stood in the window, and nobody said a word about the weather.'],
    [
      'words that others begin like',
      'Nepal, Siberian white space, a competitor, the synopsis of it all',
    ],
    ['names with marks', 'Café, naïve, Kraków, Māori, coöperate'],
    ['the names of other languages', 'Русский Українська Български Српски / srpski Қазақша Тоҷикӣ'],
    ['halves of different pairs', 'The new committee of a third part, and all appearances'],
    ['signs that only hint', 'Marx was in Moscow in 1917, and in Russia there were strikes.'],
  ])('says that nothing is in %s', (_, text) => {
    expect(test.ofWords(text)).toBe(false);
  });

  it.each([
    ['between blocks', ['a window', 'NEP', 'of it']],
    ['between blocks, in nodes of its own', ['a window', 'Bol', 'she', 'viks', 'of it']],
    ['of two words between blocks', ['a window', 'red', ' army', 'of it']],
    ['whose second word a br breaks', ['the Left Op-', 'position of']],
    ['that brs break', ['the dictator-', 'ship of the pro-', 'letariat']],
  ])('sees a term %s that have run together', (_, nodes) => {
    const chunks = createChunks(test);
    for (const node of nodes) chunks.add(node, false);
    expect(chunks.test()).toBe(nodes.join(''));
  });

  it.each([
    ['a form', 'of the Bolsheviks', true],
    ['a weak form that nothing else is needed for', 'the Red\nArmy', true],
    ['a weak form that hints are enough for', 'under capitalism', true],
    ['a weak form that hints are never enough for', 'the party and the opposition', false],
    ['a sign that shows the subject', 'in Petrograd', true],
    ['a pair of words behind halves of others', 'the new committee on the Left Opposition', true],
    ['the first half of a pair of words', 'the red flag of the army', false],
  ])('of %s', (_, text, expected) => {
    expect(test.ofWords(text)).toBe(expected);
  });
});
