import { expect, it } from 'vitest';
import { markAsked } from './mark-asked.ts';

const marked = (text: string, ...asked: string[]): string =>
  markAsked(text, asked)
    .map(({ text, isAsked }) => (isAsked ? `[${text}]` : text))
    .join('');

it.each([
  ['the letters that were typed', 'Thermidor', ['ther'], '[Ther]midor'],
  [
    'every word that was asked for',
    'Left Opposition',
    ['opposition', 'lef'],
    '[Lef]t [Opposition]',
  ],
  ['a word with a slip, whole', 'Thermidor', ['thremidor'], '[Thermidor]'],
  ['a word whose letters fold to more, whole', 'Großbürgertum', ['gross'], '[Großbürgertum]'],
  ['letters with diacritics', 'Oposición de Izquierda', ['oposicion'], '[Oposición] de Izquierda'],
  ['nothing where nothing was asked for', 'Thermidor', ['party'], 'Thermidor'],
  ['nothing of no text', '', ['party'], ''],
])('marks %s', (_, text, asked, expected) => {
  expect(marked(text, ...asked)).toBe(expected);
});
