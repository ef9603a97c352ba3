import { expect, it } from 'vitest';
import { contentWords } from './content-words.ts';

const stems = (text: string) => contentWords(text).map(({ stem }) => stem);

it.each([
  ['common words', 'It was of the party', ['party']],
  ['case and accents', 'CAFÉ café', ['cafe', 'cafe']],
  ['soft hyphens', 'Ther\u00ADmidor', ['thermidor']],
  ['numbers of pages, not of years', '17 September 1930', ['september', '1930']],
  ['Cyrillic letters', 'Троцкий, профсоюзы', ['trotskii', 'profsoiuzy']],
  ['nothing of a text without words', '\0 … —', []],
])('reads past %s', (_, text, words) => {
  expect(stems(text)).toEqual(words);
});

it('tells names from words that begin a sentence', () => {
  const names = contentWords('Later Rakovsky wrote. Nobody answered: Exile.')
    .filter(({ isName }) => isName)
    .map(({ stem }) => stem);
  expect(names).toEqual(['rakovsky']);
});

it('cuts a word that is none', () => {
  expect(stems('x'.repeat(100_000))).toEqual(['x'.repeat(32)]);
});
