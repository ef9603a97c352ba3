import { Backup } from './Backup.tsx';
import { DismissedSenses } from './DismissedSenses.tsx';
import type { OptionsProps } from './facts.ts';
import { KnownTerms } from './KnownTerms.tsx';
import { Marks } from './Marks.tsx';
import { Notices } from './Notices.tsx';
import { OffSites } from './OffSites.tsx';
import { Recent } from './Recent.tsx';

/** All that a reader can set, on one page. Every change holds at once. */
export function OptionsPage(props: OptionsProps) {
  const { words } = props;
  return (
    <main class="options">
      <header>
        <p class="product">{words('name')}</p>
        <h1>{words('options')}</h1>
      </header>
      <Marks {...props} />
      <OffSites {...props} />
      <KnownTerms {...props} />
      <DismissedSenses {...props} />
      <Recent {...props} />
      <Backup {...props} />
      <Notices {...props} />
    </main>
  );
}
