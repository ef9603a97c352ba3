import type { Entry, TermId } from './entry.ts';

/** Names terms; one that the glossary no longer has by its id. */
export function headwordsOf(
  terms: readonly Pick<Entry, 'id' | 'headword'>[],
): (term: TermId) => string {
  const headwords = new Map(terms.map(({ id, headword }) => [id, headword]));
  return (term) => headwords.get(term) ?? term;
}
