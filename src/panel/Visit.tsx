import { useState } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import type { PassageChooser } from '../matching/choose-passage.ts';
import type { Snippet } from '../matching/snippet-around.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import type { Words } from '../ui/words.ts';

/** What the page says at an occurrence. */
export interface PlaceText {
  readonly context: string;
  readonly snippet: Snippet;
}

/** The occurrence that the reader has gone to. */
export interface Visited {
  readonly term: TermId;
  /** Its index among the term's places on the page. */
  readonly at: number;
  /** Undefined where the page did not tell. */
  readonly text: PlaceText | undefined;
}

interface Props {
  readonly visited: Visited;
  /** How often the term stands on the page now. */
  readonly count: number;
  readonly index: GlossaryIndex;
  readonly choosePassages: PassageChooser;
  readonly words: Words;
  readonly wayToText: WayToText;
  readonly onFollow: (term: TermId) => void;
  /** Goes to the term's place with this index. */
  readonly onStep: (at: number) => void;
  readonly onClose: () => void;
}

/** A term at one of its places on the page: what the page says there, its entry, and the passage that speaks to it. */
export function Visit(props: Props) {
  const { visited, count, index, choosePassages, words, onStep, onClose } = props;
  const [turns, setTurns] = useState(0);
  const entry = index.entry(visited.term);
  if (!entry) return null;
  const { passages, tiesOf } = choosePassages(entry, visited.text?.context ?? '');
  const place = turns % Math.max(passages.length, 1);
  const passage = passages[place];
  const turning = {
    place: place + 1,
    count: passages.length,
    onTurn: () => setTurns(turns + 1),
  };
  const quoted = passage && {
    passage,
    ties: tiesOf(passage),
    ...(passages.length > 1 && { turning }),
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <article class="visit" onKeyDown={closeOnEscape}>
      <header>
        <h2>{entry.headword}</h2>
        <button type="button" class="close" onClick={onClose} aria-label={words('close')}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {count > 0 && <Places at={visited.at} count={count} words={words} onStep={onStep} />}
      {visited.text && <Here {...visited.text.snippet} />}
      <EntryView
        entry={entry}
        quoted={quoted}
        index={index}
        words={words}
        wayToText={props.wayToText}
        onFollow={props.onFollow}
      />
    </article>
  );
}

type PlacesProps = Pick<Props, 'count' | 'words' | 'onStep'> & { readonly at: number };

/** Which of its places the term is at, and the ways to those beside it; after the last comes the first. */
function Places({ at, count, words, onStep }: PlacesProps) {
  return (
    <div class="places">
      <button
        type="button"
        aria-label={words('placeBefore')}
        disabled={count === 1}
        onClick={() => onStep((at + count - 1) % count)}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <span role="status" class="small">
        {words('placeOnPage', at + 1, count)}
      </span>
      <button
        type="button"
        aria-label={words('placeAfter')}
        disabled={count === 1}
        onClick={() => onStep((at + 1) % count)}
      >
        <span aria-hidden="true">›</span>
      </button>
    </div>
  );
}

/** The page's own words. */
function Here({ before, mention, after }: Snippet) {
  return (
    <p class="here">
      {before}
      <strong>{mention}</strong>
      {after}
    </p>
  );
}
