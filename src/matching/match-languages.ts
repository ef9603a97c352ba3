/** Finds the forms of several languages: in each text those of the languages that it is in, and of no other. */
import type { Language } from './language.ts';
import type { Candidate, Match, Matcher } from './match.ts';
import type { PageLanguages } from './page-languages.ts';

/**
 * A matcher that asks of each text which languages it has words in.
 * @param matcherFor - the matcher of a language; undefined where there is none, or none yet
 */
export function createLanguageMatcher(
  languages: PageLanguages,
  matcherFor: (lang: Language) => Matcher | undefined,
): Matcher {
  const matchersFor = (text: string): Matcher[] =>
    languages.read(text).flatMap((lang) => matcherFor(lang) ?? []);
  return {
    candidates: (text) =>
      inOrder<Candidate>(matchersFor(text).map((matcher) => matcher.candidates(text))),
    match: (text, admits) =>
      withoutOverlaps(inOrder(matchersFor(text).map((matcher) => matcher.match(text, admits)))),
  };
}

function inOrder<T extends { readonly start: number }>(lists: readonly T[][]): T[] {
  return lists.length === 1 ? (lists[0] as T[]) : lists.flat().sort((a, b) => a.start - b.start);
}

/** Two languages of a text are in different scripts; only a form that has both could overlap. */
const withoutOverlaps = (matches: readonly Match[]): Match[] => {
  let reach = 0;
  return matches.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
};
