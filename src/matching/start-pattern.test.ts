import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForms } from './form-table.ts';
import { type Candidate, createMatcher } from './match.ts';
import { startPattern } from './start-pattern.ts';

const FORMS = ['Left Opposition', "workers' state", 'VKP(b)', 'U.S.S.R.', 'proletariat', 'party'];
const NEVER = ['lobster party', 'party of the left', 'the left opposition bench'];
const entries = [
  {
    id: 'term',
    forms: FORMS.map((text) => ({ text, strength: 'strong', case: 'any' }) as const),
  },
];
const table = compileForms(entries, NEVER);
const byPattern = createMatcher(table);
const byEveryWord = createMatcher({ ...table, starts: '' });

const overlaps = (one: Candidate, other: Candidate) =>
  one.start < other.end && other.start < one.end;

/** Pieces of forms, and what takes words apart or hides in them. */
const piece = fc.constantFrom(
  ...FORMS,
  ...NEVER,
  ...[
    'the',
    'left',
    'Par',
    'ty',
    'prole',
    'tariat',
    'Opp',
    'é',
    'ſ',
    'K',
    '\u0301',
    '\u00AD',
    '\u200B',
  ],
  ...[
    '-\n',
    '- \n',
    '-',
    '_',
    '1',
    ' ',
    ' ',
    ' ',
    '\xA0',
    '’',
    '“',
    '(b',
    ')',
    '.',
    'с',
    'p a r t y',
    'ﬀ',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('what is found where a form may begin', () => {
  it('is what is found at every word, but for exclusions that overlap nothing', () => {
    fc.assert(
      fc.property(text, (text) => {
        const all = byEveryWord.candidates(text);
        const forms = all.filter(({ term }) => term !== undefined);
        const found = byPattern.candidates(text);
        expect(found.filter(({ term }) => term !== undefined)).toEqual(forms);
        const excluding = (one: Candidate) =>
          one.term === undefined && forms.some((form) => overlaps(one, form));
        expect(found).toEqual(expect.arrayContaining(all.filter(excluding)));
        expect(all).toEqual(expect.arrayContaining(found));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an exclusion that begins before it', 'a lobster party', ['lobster party', 'party']],
    [
      'an exclusion that overlaps an exclusion',
      'the left opposition bench',
      ['the left opposition bench', 'left opposition'],
    ],
  ])('has %s', (_, text, forms) => {
    expect(byPattern.candidates(text).map(({ form }) => form)).toEqual(forms);
  });
});

describe('the pattern', () => {
  it('tells the second word where a form has two', () => {
    const pattern = new RegExp(startPattern(['left opposition', 'party']), 'i');
    expect(['The left-wing', 'left', 'a parish'].map((one) => pattern.test(one))).toEqual([
      false,
      false,
      false,
    ]);
    expect(['LEFT\n oppo', 'a party', '_party_'].map((one) => pattern.test(one))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is none for forms in another script', () => {
    expect(startPattern(['партия', 'левая оппозиция'])).toBe('');
  });
});
