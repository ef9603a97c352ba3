import type { TermId } from '../glossary/entry.ts';
import type { Term } from './facts.ts';

/** Names terms; one that the glossary no longer has by its id. */
export function headwordsOf(terms: readonly Term[]): (term: TermId) => string {
  const headwords = new Map(terms.map(({ id, headword }) => [id, headword]));
  return (term) => headwords.get(term) ?? term;
}
