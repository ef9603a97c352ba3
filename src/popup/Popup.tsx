import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, TermId } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import type { LookUp } from '../matching/look-up.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
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
  /** The address of the text's own page. */
  readonly textPage: string;
  readonly wayToText: WayToText;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onSwitchEverywhere: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onGoTo: (count: TermCount) => void;
}

/** The toolbar's popup: an entry, or what the query finds, or this page's terms; and the switches. */
export function Popup(props: PopupProps) {
  const { facts, terms, index, lookUp, words } = props;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly TermId[]>([]);
  const shown = index.entry(trail.at(-1) ?? '');
  const isListing = !shown && query.trim() !== '';

  return (
    <main class="popup">
      <h1 class="unseen">{words('name')}</h1>
      <Lookup
        query={query}
        onQuery={(next) => {
          setQuery(next);
          setTrail([]);
        }}
        results={isListing ? lookUp(query) : undefined}
        words={words}
        onOpen={(term) => setTrail([term])}
      />
      {shown && (
        <Shown
          key={shown.id}
          entry={shown}
          index={index}
          words={words}
          wayToText={props.wayToText}
          onFollow={(term) => setTrail([...trail, term])}
          onBack={() => setTrail(trail.slice(0, -1))}
        />
      )}
      {!shown && !isListing && pageState(facts) === 'on' && (
        <TermsHere
          terms={terms}
          index={index}
          words={words}
          onGoTo={props.onGoTo}
          onOpen={(term) => setTrail([term])}
        />
      )}
      <Switches {...props} />
      <p class="whole-text">
        <a href={props.textPage} target="_blank" rel="noopener">
          {words(TEXT_MESSAGES[index.glossary.kind].whole)}
        </a>
      </p>
    </main>
  );
}

interface ShownProps {
  readonly entry: Entry;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly wayToText: WayToText;
  readonly onFollow: (term: TermId) => void;
  readonly onBack: () => void;
}

/** An entry. It takes the focus, since what had it (a result, a related term) is gone. */
function Shown({ entry, index, words, wayToText, onFollow, onBack }: ShownProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const [passage] = index.passagesOf(entry);
  const backOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <article class="shown" onKeyDown={backOnEscape}>
      <button type="button" class="back" onClick={onBack}>
        <span aria-hidden="true">←</span> {words('backToList')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {entry.headword}
      </h2>
      <EntryView
        entry={entry}
        passage={passage}
        index={index}
        words={words}
        wayToText={wayToText}
        onFollow={onFollow}
      />
    </article>
  );
}
