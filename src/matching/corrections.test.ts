import { describe, expect, it } from 'vitest';
import {
  type Correction,
  correct,
  createFilter,
  isCorrection,
  isDismissal,
  NOTHING_UNMARKED,
  opposite,
  type Unmarked,
} from './corrections.ts';

const party = { term: 'party', form: 'the party', asWritten: 'the Party' };
const other = { term: 'apparatus', form: 'the party', asWritten: 'the party' };
const dismissed = (...senses: (typeof party)[]): Unmarked => ({ known: [], dismissed: senses });
const known = (...terms: string[]): Unmarked => ({ known: terms, dismissed: [] });

describe('correct', () => {
  it.each<[string, Unmarked, Correction, Unmarked]>([
    ['unmarks a sense', NOTHING_UNMARKED, { type: 'dismiss', sense: party }, dismissed(party)],
    ['unmarks it once', dismissed(party), { type: 'dismiss', sense: party }, dismissed(party)],
    [
      'marks it again, however it was written',
      dismissed(party, other),
      { type: 'restore', sense: { ...party, asWritten: 'THE PARTY' } },
      dismissed(other),
    ],
    ['knows a term', known('ussr'), { type: 'know', term: 'party' }, known('ussr', 'party')],
    ['knows it once', known('party'), { type: 'know', term: 'party' }, known('party')],
    ['forgets it', known('party', 'ussr'), { type: 'forget', term: 'party' }, known('ussr')],
    ['forgets nothing unknown', known('ussr'), { type: 'forget', term: 'party' }, known('ussr')],
  ])('%s', (_, before, correction, after) => {
    expect(correct(before, correction)).toEqual(after);
  });

  it('keeps no more of the page’s words than a form can have', () => {
    const sense = { ...party, asWritten: 'x'.repeat(1_000) };
    const {
      dismissed: [one],
    } = correct(NOTHING_UNMARKED, { type: 'dismiss', sense });
    expect(one?.asWritten).toHaveLength(80);
  });

  it.each<Correction>([
    { type: 'dismiss', sense: party },
    { type: 'restore', sense: party },
    { type: 'know', term: 'party' },
    { type: 'forget', term: 'party' },
  ])('is taken back by its opposite: $type', (correction) => {
    expect(opposite(opposite(correction))).toEqual(correction);
    const before = correct({ known: ['ussr'], dismissed: [other] }, opposite(correction));
    expect(correct(correct(before, correction), opposite(correction))).toEqual(before);
  });
});

describe('a mark stands', () => {
  const stands = createFilter({ known: ['ussr'], dismissed: [party] });
  it.each([
    ['where nothing was said of it', 'party', 'bolshevik party', true],
    ['not where its form was unmarked', 'party', 'the party', false],
    ['where the form was unmarked for another term', 'apparatus', 'the party', true],
    ['not where its term is known, whatever the form', 'ussr', 'soviet union', false],
  ])('%s', (_, term, form, expected) => expect(stands({ term, form })).toBe(expected));
});

describe('what comes from storage or in a message', () => {
  it.each([undefined, null, 'party', 7, [], {}, { term: 'party', form: 'the party' }])(
    'is no dismissal: %j',
    (value) => expect(isDismissal(value)).toBe(false),
  );

  it.each([
    undefined,
    { type: 'dismiss', sense: {} },
    { type: 'know' },
    { type: 'burn', term: 'party' },
  ])('is no correction: %j', (value) => expect(isCorrection(value)).toBe(false));

  it('may be one', () => {
    expect(isDismissal(party)).toBe(true);
    expect(isCorrection({ type: 'restore', sense: party })).toBe(true);
    expect(isCorrection({ type: 'know', term: 'party' })).toBe(true);
  });
});
