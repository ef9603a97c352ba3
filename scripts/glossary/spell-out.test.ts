import { describe, expect, it } from 'vitest';
import { spellOut } from './spell-out.ts';

describe('spellOut', () => {
  it.each<[sentence: string, form: string, spellings: string[]]>([
    ['the plural of a word', 'trust', ['trusts']],
    ['the plural of the last word', 'left turn', ['left turns']],
    ['the plural in -ies', 'workers party', ['workers parties']],
    ['the plural before “of”', 'relation of forces', ['relations of forces']],
    ['no plural of what ends in s', 'congress of soviets', []],
    ['the plural before “on”', 'monopoly on trade', ['monopolies on trade']],
    ['no plural of “the …”', 'the party', []],
    ['no plural of a name', 'Soviet Union', []],
    ['no plural of a doctrine', 'state capitalism', []],
    ['-ise for -ize', 'crystallized', ['crystallised']],
    ['-ize for -ise', 'crystallise', ['crystallize']],
    ['nothing for a short word in -ise', 'wise', []],
    ['American and British words', 'Labour camps', ['Labor camps']],
    ['a prefix without its hyphen', 'semi-proletarians', ['semiproletarians']],
    ['no other word without its hyphen', 'foreign-trade boards', []],
    ['full stops in an abbreviation', 'CPSU', ['C.P.S.U.']],
    ['full stops before a bracket', 'VKP(b)', ['V.K.P.(b)']],
    ['no full stops in two letters', 'KP', []],
  ])('has %s', (_, form, spellings) => {
    expect(spellOut(form, 'other')).toEqual(spellings);
  });

  it('has both, the spelling and its plural', () => {
    expect(spellOut('nationalization', 'other')).toEqual([
      'nationalizations',
      'nationalisation',
      'nationalisations',
    ]);
  });

  it('has the endings of a person’s name', () => {
    const trotsky = spellOut('Leon Trotsky', 'person');
    expect(trotsky).toEqual(
      expect.arrayContaining(['Leon Trotskii', 'Leon Trotzki', 'Leon Trockij', 'Leon Trotskij']),
    );
    expect(trotsky).not.toContain('Leon Trotskys');
    expect(spellOut('Agabekov', 'person')).toEqual(['Agabekoff', 'Agabekof', 'Agabekow']);
  });

  it('has them of persons only', () => {
    expect(spellOut('Trotsky', 'other')).toEqual(['Trotskies']);
  });
});
