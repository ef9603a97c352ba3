import type { Words } from '../ui/words.ts';
import type { OptionsFacts } from './facts.ts';

interface Props {
  readonly overview: OptionsFacts['overview'];
  readonly saved: Date | undefined;
  readonly words: Words;
}

/** What a file holds, in numbers. */
export function FileHolds({ overview, saved, words }: Props) {
  const date = saved?.toLocaleDateString(words('language'), { dateStyle: 'long' });
  const counts = [
    [words('knownTerms'), overview.known.length],
    [words('dismissedSenses'), overview.dismissed.reduce((sum, one) => sum + one.senses.length, 0)],
    [words('offSites'), overview.offSites.length],
    [words('importChoices'), overview.chosen],
  ] as const;
  return (
    <>
      <p>{date === undefined ? words('importHolds') : words('importHoldsOf', date)}</p>
      <ul>
        {counts.map(([name, count]) => (
          <li key={name}>
            {name}: {count}
          </li>
        ))}
      </ul>
    </>
  );
}
