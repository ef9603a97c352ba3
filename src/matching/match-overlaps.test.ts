import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../tests/unit/matcher-of.ts';

type Forms = Readonly<Record<string, readonly string[]>>;

const all = () => true;
const none = () => false;

/** The matches of a text, as "term: words"; the forms under `never` are exclusions. */
function found(forms: Forms, text: string, admits: () => boolean): string[] {
  const { never = [], ...terms } = forms;
  return matcherOf(terms, never)
    .match(text, admits)
    .map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`);
}

type Case = [sentence: string, forms: Forms, text: string, found: string[]];

describe('of overlapping candidates', () => {
  it.each<Case>([
    [
      'the longest wins, where it begins first',
      { a: ['dictatorship of the proletariat'], b: ['proletariat'] },
      'the dictatorship of the proletariat',
      ['a: dictatorship of the proletariat'],
    ],
    [
      'the longest wins, where it begins later',
      { a: ['Soviet state'], b: ['state capitalism'] },
      'Soviet state capitalism',
      ['b: state capitalism'],
    ],
    [
      'the longest wins, weak as it is',
      { a: ['~party of the proletariat'], b: ['proletariat'] },
      'party of the proletariat',
      ['a: party of the proletariat'],
    ],
    [
      'a strong form wins over a weak one as long',
      { a: ['~the party'], b: ['the party'], c: ['~the party'] },
      'the party',
      ['b: the party'],
    ],
    [
      'the first of two as long wins',
      { b: ['army men'], a: ['red army'] },
      'red army men',
      ['a: red army'],
    ],
    [
      'a strong form wins over a weak one as long that begins first',
      { a: ['~red army'], b: ['army men'] },
      'red army men',
      ['b: army men'],
    ],
    [
      'a loser does not shadow what lies beside the winner',
      { a: ['x y'], b: ['y longest'], c: ['x'] },
      'x y longest',
      ['c: x', 'b: y longest'],
    ],
    [
      'the longest wins over what begins behind another that it wins over',
      { a: ['one two three'], b: ['two'], c: ['three ten'] },
      'one two three ten',
      ['a: one two three'],
    ],
    [
      'in a chain as long everywhere every second one stands',
      { a: ['one two', 'two six', 'six ten', 'ten one'] },
      'one two six ten one',
      ['a: one two', 'a: six ten'],
    ],
    [
      'in a chain what the longest leaves free stands',
      { a: ['one two'], b: ['two three'], c: ['three four'], d: ['four seventeen'] },
      'one two three four seventeen',
      ['b: two three', 'd: four seventeen'],
    ],
  ])('%s', (_, forms, text, matches) => {
    expect(found(forms, text, all)).toEqual(matches);
  });

  it.each([
    ['soft hyphens', 'o\u00ADn\u00ADe two three'],
    ['white space', 'one      two three'],
  ])('%s do not make one longer', (_, text) => {
    const [only] = found({ a: ['one two'], b: ['two three'] }, text, all);
    expect(only).toBe('b: two three');
  });
});

describe('an exclusion', () => {
  it.each<Case>([
    [
      'marks nothing where it is longer',
      { a: ['Thermidor'], never: ['lobster Thermidor'] },
      'Lobster Thermidor and Thermidor',
      ['a: Thermidor'],
    ],
    [
      'marks nothing where it is as long as a strong form',
      { a: ['the party'], never: ['the party'] },
      'the party',
      [],
    ],
    [
      'loses against a longer form',
      { a: ['Left Opposition leaflet'], never: ['the Left Opposition'] },
      'the Left Opposition leaflet',
      ['a: Left Opposition leaflet'],
    ],
    [
      'shadows what overlaps it',
      { a: ['party shop'], never: ['the official party'] },
      'the official party shop',
      [],
    ],
  ])('%s', (_, forms, text, matches) => {
    expect(found(forms, text, all)).toEqual(matches);
    expect(found(forms, text, none)).toEqual(matches);
  });
});

describe('a weak form', () => {
  it.each<[...Case, admitted: string[]]>([
    ['stands where it is admitted', { a: ['~the party'] }, 'the party', [], ['a: the party']],
    [
      'shadows no strong one inside where it is refused',
      { a: ['~party of the proletariat'], b: ['proletariat'] },
      'party of the proletariat',
      ['b: proletariat'],
      ['a: party of the proletariat'],
    ],
    [
      'joins no chain where it is refused',
      { a: ['one two'], b: ['~two three'], c: ['three x'] },
      'one two three x',
      ['a: one two', 'c: three x'],
      ['b: two three'],
    ],
  ])('%s', (_, forms, text, refused, admitted) => {
    expect(found(forms, text, none)).toEqual(refused);
    expect(found(forms, text, all)).toEqual(admitted);
  });

  it('is asked for by itself; strong ones and exclusions are not', () => {
    const { match } = matcherOf({ a: ['~=the Party', 'USSR'], b: ['~member'] }, ['the member']);
    const asked: unknown[] = [];
    const matches = match('The Party, the USSR, the member, a member', (weak) => {
      asked.push(weak);
      return weak.term === 'b';
    });
    expect(asked).toMatchObject([
      { start: 0, end: 9, term: 'a', strength: 'weak' },
      { start: 25, end: 31, term: 'b', strength: 'weak' },
      { start: 35, end: 41, term: 'b', strength: 'weak' },
    ]);
    expect(matches).toEqual([
      { start: 15, end: 19, term: 'a', form: 'ussr', strength: 'strong' },
      { start: 35, end: 41, term: 'b', form: 'member', strength: 'weak', need: 'usual' },
    ]);
  });
});

describe('candidates', () => {
  it('are all that overlap, exclusions as no term, by where they begin', () => {
    const text = 'lobster thermidor, party of the proletariat';
    const { candidates } = matcherOf(
      { a: ['Thermidor'], b: ['~party of the proletariat'], c: ['proletariat'] },
      ['lobster Thermidor'],
    );
    expect(candidates(text)).toMatchObject([
      { start: 0, end: 17, term: undefined, strength: 'strong' },
      { start: 8, end: 17, term: 'a', strength: 'strong' },
      { start: 19, end: 43, term: 'b', strength: 'weak' },
      { start: 32, end: 43, term: 'c', strength: 'strong' },
    ]);
  });
});
