import { headwordsOf } from '../glossary/headwords-of.ts';
import { nameOfSense } from '../ui/name-of-sense.ts';
import type { OptionsProps } from './facts.ts';
import { ListHeading } from './ListHeading.tsx';
import { Rows } from './Rows.tsx';
import { siteName } from './site-name.ts';

/** What means something else on a site, site by site, each to be marked again. */
export function DismissedSenses({ facts, acts, words }: OptionsProps) {
  const { dismissed } = facts.overview;
  const headwordOf = headwordsOf(facts.terms);
  const count = dismissed.reduce((sum, { senses }) => sum + senses.length, 0);
  return (
    <section class="dismissed">
      <ListHeading name={words('dismissedSenses')} count={count} words={words} />
      {count === 0 && <p class="none">{words('dismissedSensesNone')}</p>}
      {dismissed.map(({ site, senses }) => (
        <div key={site}>
          <h3>{siteName(site, words)}</h3>
          <Rows
            button={words('markAgain')}
            rows={senses.map((sense) => {
              const name = nameOfSense(sense, headwordOf, words);
              return {
                key: `${sense.term} ${sense.form}`,
                name,
                onButton: () =>
                  acts.correct(site, { type: 'restore', sense }, words('markedAgain', name)),
              };
            })}
          />
        </div>
      ))}
    </section>
  );
}
