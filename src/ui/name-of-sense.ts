import type { TermId } from '../glossary/entry.ts';
import type { Dismissal } from '../matching/corrections.ts';
import type { Words } from './words.ts';

/** What is not marked, as it is shown: the page's words, and the term that they were taken for where that has another name. */
export function nameOfSense(
  { term, asWritten }: Dismissal,
  headwordOf: (term: TermId) => string,
  words: Words,
): string {
  const headword = headwordOf(term);
  return asWritten.toLowerCase() === headword.toLowerCase()
    ? words('unmarkedHeadword', asWritten)
    : words('unmarkedForm', asWritten, headword);
}
