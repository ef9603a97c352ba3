import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import type { TextKind } from '../glossary/glossary.ts';
import type { Correction, Unmarked } from '../matching/corrections.ts';
import type { Finding } from '../matching/look-up.ts';
import type { Density } from '../matching/thin-out.ts';
import type { WayToText } from '../ui/PlaceLink.tsx';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { Lookup } from './Lookup.tsx';
import type { Contents } from './late-scripts.ts';
import { type PageFacts, pageState } from './page-state.ts';
import { RecentLookups } from './RecentLookups.tsx';
import { type Opened, Shown } from './Shown.tsx';
import { Switches } from './Switches.tsx';
import { TermsHere } from './TermsHere.tsx';
import type { TermCount } from './tally.ts';
import { UnmarkedHere } from './UnmarkedHere.tsx';

/** What the popup shows of the page and of what the reader has set. */
export interface PopupFacts extends PageFacts, Unmarked {
  /** Whether it is in a private window, where nothing is kept that tells of a site. */
  readonly isPrivate: boolean;
  /** When the site goes on again by itself, in milliseconds since the epoch. */
  readonly offUntil: number | undefined;
  readonly density: Density;
}

export interface Wish {
  readonly query: string;
  /** The entry to open at once. */
  readonly term: TermId | undefined;
}

export interface PopupProps {
  readonly facts: PopupFacts;
  /** Until the facts are known only the lookup is there. */
  readonly isKnown: boolean;
  readonly terms: readonly TermCount[];
  /** What could not be saved or read, and why, as a sentence. */
  readonly failure: string | undefined;
  readonly headwordOf: (term: TermId) => string;
  /** What the text is called. */
  readonly kind: TextKind;
  /** Undefined until it is there; what is asked of it meanwhile is shown then. */
  readonly contents: Contents | undefined;
  readonly words: Words;
  /** The address of the text's own page. */
  readonly textPage: string;
  /** The address of the page that explains. */
  readonly helpPage: string;
  readonly wayToText: WayToText;
  /** What was asked for from elsewhere, as from the menu of a page: a query, or an entry. A new object is a new wish. */
  readonly wish: Wish | undefined;
  /** The latest first. */
  readonly recent: readonly string[];
  readonly onLookedUp: (query: string) => void;
  readonly onClearRecent: () => void;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onOffUntilTomorrow: () => void;
  readonly onSwitchEverywhere: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
  readonly onChooseDensity: (density: Density) => void;
  /** Tells whether it could be kept. */
  readonly onCorrect: (correction: Correction) => Promise<boolean>;
  readonly onGoTo: (count: TermCount) => void;
  readonly onOpenPanel: () => void;
}

/** The toolbar's popup: an entry, or what the query finds, or this page's terms; and the switches. */
export function Popup(props: PopupProps) {
  const { facts, isKnown, terms, contents, words } = props;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Opened[]>([]);
  const ask = (next: string, term?: TermId) => {
    setQuery(next);
    setTrail(term === undefined ? [] : [{ term }]);
  };
  useLayoutEffect(() => {
    if (props.wish) ask(props.wish.query, props.wish.term);
  }, [props.wish]);
  const opened = trail.at(-1);
  const isListing = !opened && query.trim() !== '';
  const answer = useMemo(
    () => (isListing ? contents?.lookUp(query) : undefined),
    [isListing, query, contents],
  );
  const open = (finding: Finding) => {
    props.onLookedUp(query.trim());
    setTrail([
      finding.kind === 'entry' ? { term: finding.entry.id } : { passage: finding.passage.id },
    ]);
  };

  return (
    <main class="popup">
      <h1 class="unseen">{words('name')}</h1>
      <Lookup
        query={query}
        onQuery={ask}
        answer={answer}
        glossary={contents?.index.glossary}
        words={words}
        onOpen={open}
        onOpenNearest={({ id }) => setTrail([{ term: id }])}
      />
      {opened && contents && (
        <Shown
          key={JSON.stringify(opened)}
          opened={opened}
          index={contents.index}
          words={words}
          wayToText={props.wayToText}
          onFollow={(term) => setTrail([...trail, { term }])}
          onBack={() => setTrail(trail.slice(0, -1))}
        />
      )}
      {isKnown && !opened && !isListing && props.recent.length > 0 && (
        <RecentLookups
          queries={props.recent}
          words={words}
          onChoose={ask}
          onClear={props.onClearRecent}
        />
      )}
      {isKnown && !opened && !isListing && pageState(facts) === 'on' && (
        <TermsHere
          terms={terms}
          headwordOf={props.headwordOf}
          kind={props.kind}
          words={words}
          onGoTo={props.onGoTo}
          onOpen={(term) => setTrail([{ term }])}
        />
      )}
      {isKnown && (
        <>
          <UnmarkedHere {...props} />
          <DensityChoice {...props} />
          <Switches {...props} />
          <Ways {...props} />
        </>
      )}
    </main>
  );
}

type WaysProps = Pick<
  PopupProps,
  'kind' | 'words' | 'textPage' | 'helpPage' | 'onOpenPanel' | 'onOptions'
>;

/** What is elsewhere. */
function Ways({ kind, words, textPage, helpPage, onOpenPanel, onOptions }: WaysProps) {
  return (
    <footer class="ways">
      <button type="button" onClick={onOpenPanel}>
        {words('openPanel')}
      </button>
      <p class="whole-text">
        <a href={textPage} target="_blank" rel="noopener">
          {words(TEXT_MESSAGES[kind].whole)}
        </a>
        <a href={helpPage} target="_blank" rel="noopener">
          {words('help')}
        </a>
      </p>
      <button type="button" class="options" onClick={onOptions}>
        {words('options')}
      </button>
    </footer>
  );
}
