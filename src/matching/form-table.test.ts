import { describe, expect, it } from 'vitest';
import type { Form } from '../glossary/entry.ts';
import { compileForms, formKey, packForms, unpackForms } from './form-table.ts';

const form = (text: string, more: Partial<Form> = {}): Form => ({
  text,
  strength: 'strong',
  case: 'any',
  ...more,
});

describe('formKey', () => {
  it.each([
    ['hyphens as spaces', 'foreign-trade monopoly', 'foreign trade monopoly'],
    ['apostrophes as spaces', "party's leading role", 'party s leading role'],
    ['abbreviations as single letters', 'U.S.S.R.', 'u s s r'],
    ['brackets as spaces', 'VKP(b)', 'vkp b'],
    ['any white space as one space', ' Left \n Opposition ', 'left opposition'],
    ['nothing in what has no word', ' – … ', ''],
  ])('has %s', (_, text, key) => {
    expect(formKey(text)).toBe(key);
  });
});

describe('compileForms', () => {
  it('has the terms in the order of their entries, and every form under its term', () => {
    const table = compileForms(
      [
        { id: 'party', forms: [form('ruling party')] },
        { id: 'ussr', forms: [form('USSR'), form('Soviet Union')] },
      ],
      [],
    );
    expect(table.terms).toEqual(['party', 'ussr']);
    expect(table.rows).toEqual([
      { key: 'ruling party', term: 0 },
      { key: 'ussr', term: 1 },
      { key: 'soviet union', term: 1 },
    ]);
  });

  it.each<[string, Form, object]>([
    ['weak forms', form('left turn', { strength: 'weak' }), { need: 'usual' }],
    [
      'what a weak form needs',
      form('left turn', { strength: 'weak', need: 'much' }),
      { need: 'much' },
    ],
    [
      'the capitals of an exact form',
      form('the  Opposition', { case: 'exact' }),
      { key: 'the opposition', exact: 'the Opposition' },
    ],
  ])('tells %s', (_, one, row) => {
    expect(compileForms([{ id: 'x', forms: [one] }], []).rows).toEqual([
      expect.objectContaining(row),
    ]);
  });

  it('has exclusions as forms of no term', () => {
    expect(compileForms([], ['Lobster Thermidor']).rows).toEqual([
      { key: 'lobster thermidor', term: -1 },
    ]);
  });

  it('has once what only hyphens and capitals tell apart', () => {
    const forms = [form('zig-zag'), form('Zig zag')];
    expect(compileForms([{ id: 'x', forms }], ['Zag zig', 'zag-zig']).rows).toHaveLength(2);
  });

  it('keeps apart what terms, strength or the policy of case tell apart', () => {
    const forms = [
      form('the Opposition'),
      form('the Opposition', { strength: 'weak' }),
      form('the Opposition', { case: 'exact' }),
    ];
    const entries = [
      { id: 'x', forms },
      { id: 'y', forms: [form('the Opposition')] },
    ];
    expect(compileForms(entries, []).rows).toHaveLength(4);
  });

  it('survives being written as JSON', () => {
    const table = compileForms([{ id: 'x', forms: [form('CPSU', { case: 'exact' })] }], ['no']);
    expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
  });
});

describe('a packed table', () => {
  it('is the same table: terms, needs, exclusions and capitals', () => {
    const entries = [
      {
        id: 'party',
        forms: [
          form('Communist Party'),
          form('the party', { strength: 'weak' }),
          form('CPSU', { strength: 'weak', need: 'little', case: 'exact' }),
        ],
      },
      { id: 'nothing', forms: [] },
      { id: 'turn', forms: [form('zigzag', { strength: 'weak', need: 'much' })] },
    ];
    const table = compileForms(entries, ['tea party', 'the party line']);
    const { terms, rows } = unpackForms(packForms(table));
    expect(terms).toEqual(table.terms);
    // By need within a term; a matcher's rules do not ask for their order.
    expect(rows).toHaveLength(table.rows.length);
    expect(rows).toEqual(expect.arrayContaining([...table.rows]));
    expect(JSON.stringify(packForms(table)).length).toBeLessThan(JSON.stringify(table).length);
  });

  it('has a form once that a term has in any case and in one as well', () => {
    const forms = [form('soviets', { case: 'exact' }), form('Soviets')];
    const table = compileForms([{ id: 'x', forms }], []);
    expect(unpackForms(packForms(table)).rows).toEqual([{ key: 'soviets', term: 0 }]);
  });
});
