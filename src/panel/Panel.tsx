import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import type { TextKind } from '../glossary/glossary.ts';
import type { PassageChooser } from '../matching/choose-passage.ts';
import type { Finding } from '../matching/look-up.ts';
import { Lookup } from '../popup/Lookup.tsx';
import type { Contents } from '../popup/late-scripts.ts';
import { type PageFacts, pageState, wordsFor } from '../popup/page-state.ts';
import { type Opened, Shown } from '../popup/Shown.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';
import { currentTerm, firstPlace, type PagePlace, type PageTerm, termsOf } from './page-terms.ts';
import { TermList } from './TermList.tsx';
import { type PlaceText, Visit, type Visited } from './Visit.tsx';

export interface PanelProps {
  readonly facts: PageFacts;
  /** Until the facts are known only the lookup is there. */
  readonly isKnown: boolean;
  /** The page's occurrences in reading order. */
  readonly places: readonly PagePlace[];
  /** Why the settings can't be read, as a sentence. */
  readonly failure: string | undefined;
  readonly headwordOf: (term: TermId) => string;
  /** What the text is called. */
  readonly kind: TextKind;
  /** These two are undefined until they are there; what is asked of them meanwhile is shown then. */
  readonly contents: Contents | undefined;
  readonly choosePassages: PassageChooser | undefined;
  readonly words: Words;
  /** The address of the text's own page. */
  readonly textPage: string;
  readonly wayToText: WayToText;
  /** Another number, another page. */
  readonly page: number;
  /** Brings a place of the page into view; tells what the page says there. */
  readonly onGoTo: (place: PagePlace) => Promise<PlaceText | undefined>;
  readonly onAllow: () => void;
}

const ENTRY = 'entry';

/** The side panel: the lookup, the terms of this page in reading order, and the entry of the one that was chosen. */
export function Panel(props: PanelProps) {
  const { facts, isKnown, places, contents, choosePassages, words, wayToText } = props;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly Opened[]>([]);
  const [visited, setVisited] = useState<Visited>();
  /** The newest wish: the answer to an older one is dropped. */
  const wish = useRef<object | undefined>(undefined);
  const panel = useRef<HTMLElement>(null);
  const terms = useMemo(() => termsOf(places), [places]);
  const opened = trail.at(-1);
  const isListing = !opened && query.trim() !== '';
  const answer = useMemo(
    () => (isListing ? contents?.lookUp(query) : undefined),
    [isListing, query, contents],
  );
  const state = pageState(facts);

  const ask = (next: string) => {
    setQuery(next);
    setTrail([]);
  };
  const visit = async ({ term, places: ofTerm }: PageTerm, at: number) => {
    const place = ofTerm[at];
    if (!place) return;
    const mine = {};
    wish.current = mine;
    // Drawn once it is known which passage speaks to the place: a quotation that changes at once can't be read.
    const text = await props.onGoTo(place);
    if (wish.current !== mine) return;
    setQuery('');
    setTrail([]);
    setVisited({ term, at, text });
  };
  // What was visited is of another page.
  useLayoutEffect(() => {
    wish.current = undefined;
    setVisited(undefined);
  }, [props.page]);
  const visitedTerm = terms.find(({ term }) => term === visited?.term);
  const close = () => {
    wish.current = undefined;
    setVisited(undefined);
    // What had the focus is gone.
    (panel.current?.querySelector<HTMLElement>('.go[aria-expanded=true]') ?? boxOf(panel))?.focus();
  };
  const open = (finding: Finding) =>
    setTrail([
      finding.kind === 'entry' ? { term: finding.entry.id } : { passage: finding.passage.id },
    ]);
  const follow = (term: TermId) => setTrail([...trail, { term }]);

  return (
    <main class="popup panel" ref={panel}>
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
      {isKnown && !isListing && (
        <>
          {state === 'on' ? (
            <TermList
              terms={terms}
              current={currentTerm(places)}
              chosen={opened ? undefined : visited?.term}
              entryId={ENTRY}
              headwordOf={props.headwordOf}
              kind={props.kind}
              words={words}
              onChoose={(term) => void visit(term, firstPlace(term))}
            />
          ) : (
            <State {...props} />
          )}
          {/* Firefox would make what scrolls a stop of the Tab key, which has no name; what is inside has stops enough. */}
          <div id={ENTRY} class="opened" tabIndex={-1}>
            {opened && contents && (
              <Shown
                key={JSON.stringify(opened)}
                opened={opened}
                index={contents.index}
                words={words}
                wayToText={wayToText}
                onFollow={follow}
                onBack={() => setTrail(trail.slice(0, -1))}
              />
            )}
            {!opened && visited && contents && choosePassages && (
              <Visit
                key={visited.term}
                visited={visited}
                count={visitedTerm?.places.length ?? 0}
                index={contents.index}
                choosePassages={choosePassages}
                words={words}
                wayToText={wayToText}
                onFollow={follow}
                onStep={(at) => visitedTerm && void visit(visitedTerm, at)}
                onClose={close}
              />
            )}
          </div>
        </>
      )}
      {isKnown && (
        <p class="whole-text">
          <a href={props.textPage} target="_blank" rel="noopener">
            {words(TEXT_MESSAGES[props.kind].whole)}
          </a>
        </p>
      )}
    </main>
  );
}

const boxOf = (panel: { current: HTMLElement | null }) =>
  panel.current?.querySelector<HTMLElement>('[role=combobox]');

type StateProps = Pick<PanelProps, 'facts' | 'failure' | 'words' | 'onAllow'>;

/** Why there are no terms. */
function State({ facts, failure, words, onAllow }: StateProps) {
  const state = pageState(facts);
  return (
    <section class="switches">
      <p role="status" class="state">
        {words(wordsFor(state, facts.isFirefox))}
      </p>
      {state === 'not-allowed' && (
        <button type="button" onClick={onAllow}>
          {words('allow')}
        </button>
      )}
      <p role="alert" class="failure">
        {failure}
      </p>
    </section>
  );
}
