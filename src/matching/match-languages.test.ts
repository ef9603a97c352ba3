import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../tests/unit/matcher-of.ts';
import type { Language } from './language.ts';
import type { Matcher } from './match.ts';
import { createLanguageMatcher } from './match-languages.ts';
import { createPageLanguages } from './page-languages.ts';

const MATCHERS: Partial<Record<Language, Matcher>> = {
  en: matcherOf({ party: ['party'], 'left-opposition': ['Left Opposition'] }),
  de: matcherOf({ party: ['Partei'], trusts: ['~die'] }),
  ru: matcherOf({ party: ['партия', 'партии'] }),
};

const found = (text: string, matchers = MATCHERS): string[] => {
  const { match } = createLanguageMatcher(createPageLanguages('en'), (lang) => matchers[lang]);
  return match(text, () => true).map(({ start, end }) => text.slice(start, end));
};

describe('matching texts of several languages', () => {
  it.each<[string, string, string[]]>([
    [
      'an English text by English forms',
      'He said that the Partei was a party of the old kind.',
      ['party'],
    ],
    [
      'a German text by German forms',
      'Er sagte, dass es eine Partei war und keine party, wie man sie in der Stadt kannte.',
      ['Partei'],
    ],
    [
      'a text of two scripts by both, in its order',
      'The word «партия» is Russian for the party, and “партии” is its genitive.',
      ['партия', 'party', 'партии'],
    ],
    [
      'a text of another language not at all',
      'Il party e la Partei erano una cosa che nessuno voleva più nella città.',
      [],
    ],
  ])('finds in %s', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('finds nothing in a language whose forms are not there', () => {
    expect(
      found('Er sagte, dass es eine Partei war, wie man sie in der Stadt kannte.', {}),
    ).toEqual([]);
  });

  it('gives the candidates of all its languages in their order', () => {
    const { candidates } = createLanguageMatcher(
      createPageLanguages('en'),
      (lang) => MATCHERS[lang],
    );
    const text = 'The word «партия» is Russian for the party, and “партии” is its genitive.';
    expect(candidates(text).map(({ start }) => text.slice(start, start + 5))).toEqual([
      'парти',
      'party',
      'парти',
    ]);
  });
});
