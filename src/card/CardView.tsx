import type { Kind, TermId } from '../glossary/entry.ts';
import type { GlossaryIndex, Passage } from '../glossary/glossary.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import type { MessageKey, Words } from '../ui/words.ts';

interface Props {
  readonly trail: readonly TermId[];
  /** The passage that speaks to what is being read. */
  readonly passage: Passage | undefined;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly wayToText?: WayToText | undefined;
  readonly onFollow: (term: TermId) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const KIND_WORDS: Record<Kind, MessageKey> = {
  concept: 'kindConcept',
  event: 'kindEvent',
  organization: 'kindOrganization',
  person: 'kindPerson',
  'person-group': 'kindPersonGroup',
  place: 'kindPlace',
};

/** The card on the page: one entry with its passage, and the way back through the ones before it. */
export function CardView({
  trail,
  passage,
  index,
  words,
  wayToText,
  onFollow,
  onBack,
  onClose,
}: Props) {
  const entry = index.entry(trail.at(-1) ?? '');
  const before = index.entry(trail.at(-2) ?? '');
  if (!entry) return null;
  return (
    <div
      class="card glossator"
      role="dialog"
      aria-label={words('cardLabel', entry.headword)}
      tabIndex={-1}
    >
      <header>
        {before && (
          <button type="button" class="back" onClick={onBack}>
            <span aria-hidden="true">←</span> {before.headword}
          </button>
        )}
        <button type="button" class="close" onClick={onClose} aria-label={words('close')}>
          <span aria-hidden="true">×</span>
        </button>
        <h2>{entry.headword}</h2>
        <p class="kind">{words(KIND_WORDS[entry.kind])}</p>
      </header>
      <EntryView
        entry={entry}
        passage={passage}
        index={index}
        words={words}
        wayToText={wayToText}
        onFollow={onFollow}
      />
    </div>
  );
}
