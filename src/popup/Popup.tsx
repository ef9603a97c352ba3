import { useState } from 'preact/hooks';
import type { Entry, TermId } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import type { LookUp } from '../matching/look-up.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { Words } from '../ui/words.ts';
import { Lookup } from './Lookup.tsx';
import { type PageFacts, pageState } from './page-state.ts';
import { Switches } from './Switches.tsx';
import { TermsHere } from './TermsHere.tsx';
import type { TermCount } from './tally.ts';

export interface PopupProps {
  readonly facts: PageFacts;
  readonly terms: readonly TermCount[];
  /** Why the last switch could not be saved, where it could not. */
  readonly failure: string | undefined;
  readonly index: GlossaryIndex;
  readonly lookUp: LookUp;
  readonly words: Words;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onSwitchEverywhere: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onGoTo: (count: TermCount) => void;
}

/** The toolbar's popup: look up, this page's terms, the switches. */
export function Popup(props: PopupProps) {
  const { facts, terms, index, lookUp, words } = props;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly TermId[]>([]);
  const shown = index.entry(trail.at(-1) ?? '');
  const open = (term: TermId) => setTrail([...trail, term]);
  const back = () => setTrail(trail.slice(0, -1));

  return (
    <main class="popup">
      <h1 class="unseen">{words('name')}</h1>
      <Lookup
        query={query}
        onQuery={setQuery}
        results={lookUp(query)}
        words={words}
        onOpen={(term) => setTrail([term])}
      >
        {shown ? (
          <Shown entry={shown} index={index} words={words} onFollow={open} onBack={back} />
        ) : (
          query.trim() === '' &&
          pageState(facts) === 'on' && (
            <TermsHere
              terms={terms}
              index={index}
              words={words}
              onGoTo={props.onGoTo}
              onOpen={open}
            />
          )
        )}
      </Lookup>
      <Switches {...props} />
    </main>
  );
}

interface ShownProps {
  readonly entry: Entry;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly onFollow: (term: TermId) => void;
  readonly onBack: () => void;
}

function Shown({ entry, index, words, onFollow, onBack }: ShownProps) {
  const [passage] = index.passagesOf(entry);
  return (
    <article class="shown" key={entry.id}>
      <button type="button" class="back" onClick={onBack}>
        <span aria-hidden="true">←</span> {words('backToList')}
      </button>
      <h2>{entry.headword}</h2>
      <EntryView entry={entry} passage={passage} index={index} words={words} onFollow={onFollow} />
    </article>
  );
}
