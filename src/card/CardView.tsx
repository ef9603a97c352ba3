import type { Kind, TermId } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import type { Correction } from '../matching/corrections.ts';
import type { Language } from '../matching/language.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import type { Quoted } from '../ui/Quotation.tsx';
import type { MessageKey, Words } from '../ui/words.ts';
import { CardFooter } from './CardFooter.tsx';
import { PinButton } from './PinButton.tsx';
import type { CardRequest, PageWord } from './to-request.ts';

interface Props {
  /** What it was opened for; undefined on paper, where nothing can be said of the mark. */
  readonly request: CardRequest | undefined;
  readonly trail: readonly TermId[];
  /** The page's word for the shown entry; an entry that was followed to has none. */
  readonly word?: PageWord | undefined;
  /** The passage that speaks to what is being read. */
  readonly quoted: Quoted | undefined;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly wayToText?: WayToText | undefined;
  readonly onFollow: (term: TermId) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly isPinned?: boolean;
  /** Undefined where it can't be pinned. */
  readonly onPin?: (on: boolean) => void;
  /** A key was pressed on the button that pins. */
  readonly onPinKey?: (event: KeyboardEvent) => void;
  /** Undefined where nothing can be said of the mark. */
  readonly onCorrect: ((correction: Correction) => Promise<void>) | undefined;
}

const KIND_WORDS: Record<Kind, MessageKey> = {
  concept: 'kindConcept',
  event: 'kindEvent',
  organization: 'kindOrganization',
  person: 'kindPerson',
  'person-group': 'kindPersonGroup',
  place: 'kindPlace',
};

/** "Russian for:" stands between the page's word and the headword. */
const LANGUAGE_WORDS: Record<Language, MessageKey> = {
  en: 'englishFor',
  ru: 'russianFor',
  bg: 'bulgarianFor',
  de: 'germanFor',
  fr: 'frenchFor',
  es: 'spanishFor',
};

/** The card on the page: one entry with its passage, and the way back through the ones before it. */
export function CardView({
  request,
  trail,
  word,
  quoted,
  index,
  words,
  wayToText,
  onFollow,
  onBack,
  onClose,
  isPinned = false,
  onPin,
  onPinKey = () => {},
  onCorrect,
}: Props) {
  const entry = index.entry(trail.at(-1) ?? '');
  const before = index.entry(trail.at(-2) ?? '');
  if (!entry) return null;
  return (
    <div
      class="card glossator"
      lang={words('language')}
      dir="ltr"
      role="dialog"
      aria-label={words('cardLabel', entry.headword)}
      tabIndex={-1}
    >
      <div class="bar">
        {before && (
          <button type="button" class="back" onClick={onBack}>
            <span aria-hidden="true">←</span> {before.headword}
          </button>
        )}
        <p class="kind">{words(KIND_WORDS[entry.kind])}</p>
        {onPin && (
          <PinButton isPinned={isPinned} words={words} onPin={onPin} onKeyDown={onPinKey} />
        )}
        <button type="button" class="close" onClick={onClose} aria-label={words('close')}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <header>
        {word && word.lang !== index.glossary.lang && (
          <p class="page-word">
            <span lang={word.lang}>{word.text}</span>, {words(LANGUAGE_WORDS[word.lang])}
          </p>
        )}
        <h2>{entry.headword}</h2>
      </header>
      <EntryView
        entry={entry}
        quoted={quoted}
        index={index}
        words={words}
        wayToText={wayToText}
        onFollow={onFollow}
      />
      {request && onCorrect && (
        <CardFooter
          // Of another entry or form nothing has been said yet.
          key={`${trail.join(' ')} ${request.form}`}
          request={trail.length === 1 ? request : undefined}
          term={entry.id}
          headword={entry.headword}
          words={words}
          onCorrect={onCorrect}
        />
      )}
    </div>
  );
}
