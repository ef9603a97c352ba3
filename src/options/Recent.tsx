import type { OptionsProps } from './facts.ts';
import { ListHeading } from './ListHeading.tsx';

/** What was looked up lately, where there is any. */
export function Recent({ facts, acts, words }: OptionsProps) {
  if (facts.recent === 0) return null;
  return (
    <section class="recent-lookups">
      <ListHeading name={words('recentLookups')} count={facts.recent} words={words} />
      <p>{words('recentKept')}</p>
      <button type="button" onClick={() => void acts.forgetRecent()}>
        {words('clearRecent')}
      </button>
    </section>
  );
}
