import { headwordsOf } from '../glossary/headwords-of.ts';
import type { OptionsProps } from './facts.ts';
import { ListHeading } from './ListHeading.tsx';
import { Rows } from './Rows.tsx';

/** The terms that the reader knows, each to be marked again. */
export function KnownTerms({ facts, acts, words }: OptionsProps) {
  const { known } = facts.overview;
  const headwordOf = headwordsOf(facts.terms);
  const rows = known
    .map((term) => ({
      key: term,
      name: headwordOf(term),
      onButton: () =>
        acts.correct(undefined, { type: 'forget', term }, words('markedAgain', headwordOf(term))),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section class="known">
      <ListHeading name={words('knownTerms')} count={rows.length} words={words} />
      {rows.length > 0 ? (
        <Rows rows={rows} button={words('markAgain')} />
      ) : (
        <p class="none">{words('knownTermsNone')}</p>
      )}
    </section>
  );
}
