import { expect, it } from 'vitest';
import type { Form } from '../../src/glossary/entry.ts';
import { type FormsOfTerm, withSpellings } from './term-forms.ts';

const form = (text: string, strength: Form['strength'] = 'strong'): Form => ({
  text,
  strength,
  case: 'any',
});
const term = (id: string, forms: Form[], never: string[] = []): FormsOfTerm => ({
  id,
  kind: 'other',
  path: `terms/${id}.md`,
  field: 'forms',
  neverField: 'never',
  forms,
  never,
});

it('other spellings have the strength of the form that they are made from', () => {
  const [made] = withSpellings([term('trust', [form('trust', 'weak')], ['unit trust'])]);
  expect(made?.forms).toEqual([form('trust', 'weak'), form('trusts', 'weak')]);
  expect(made?.never).toEqual(['unit trust', 'unit trusts']);
});

it('a written form stands as it is written, whichever term has it', () => {
  const [first] = withSpellings([
    term('trust', [form('trust')]),
    term('trusts', [form('trusts', 'weak')]),
  ]);
  expect(first?.forms).toEqual([form('trust')]);
});

it('a spelling that two terms would have goes to the first', () => {
  const [, second] = withSpellings([
    term('a', [form('crystallize')]),
    term('b', [form('crystallise')]),
  ]);
  expect(second?.forms).toEqual([form('crystallise')]);
});
