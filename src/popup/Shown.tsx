import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TermId } from '../glossary/entry.ts';
import type { GlossaryIndex, Passage } from '../glossary/glossary.ts';
import { EntryView } from '../ui/EntryView.tsx';
import type { WayToText } from '../ui/PlaceLink.tsx';
import { Quotation } from '../ui/Quotation.tsx';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';

/** What the popup shows in place of its lists. */
export type Opened = { readonly term: TermId } | { readonly passage: string };

interface Props {
  readonly opened: Opened;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly wayToText: WayToText;
  readonly onFollow: (term: TermId) => void;
  readonly onBack: () => void;
}

/** An entry, or a passage with its terms. */
export function Shown({ opened, index, words, wayToText, onFollow, onBack }: Props) {
  const entry = 'term' in opened ? index.entry(opened.term) : undefined;
  const passage = 'passage' in opened ? index.passage(opened.passage) : undefined;
  const defining = entry && index.passagesOf(entry)[0];
  if (entry)
    return (
      <Frame title={entry.headword} words={words} onBack={onBack}>
        <EntryView
          entry={entry}
          quoted={defining && { passage: defining }}
          index={index}
          words={words}
          wayToText={wayToText}
          onFollow={onFollow}
        />
      </Frame>
    );
  if (!passage) return null;
  const messages = TEXT_MESSAGES[index.glossary.kind];
  const { paragraph } = passage;
  const place =
    paragraph === 'title' ? words(messages.heading) : words(messages.paragraph, paragraph);
  return (
    <Frame title={place} words={words} onBack={onBack}>
      <Quotation
        passage={passage}
        term=""
        glossary={index.glossary}
        words={words}
        wayToText={wayToText}
      />
      <PassageTerms passage={passage} index={index} words={words} onFollow={onFollow} />
    </Frame>
  );
}

type PassageTermsProps = Pick<Props, 'index' | 'words' | 'onFollow'> & {
  readonly passage: Passage;
};

function PassageTerms({ passage, index, words, onFollow }: PassageTermsProps) {
  const terms = [...new Set(passage.mentions.map(({ term }) => term))];
  if (terms.length === 0) return null;
  return (
    <nav class="related" aria-label={words('passageTerms')}>
      <h3>{words('passageTerms')}</h3>
      <ul>
        {terms.map((term) => (
          <li key={term}>
            <button type="button" onClick={() => onFollow(term)}>
              {index.entry(term)?.headword ?? term}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FrameProps {
  readonly title: string;
  readonly words: Words;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** A title with the way back. It takes the focus, since what had it (a result, a related term) is gone. */
function Frame({ title, words, onBack, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
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
        {title}
      </h2>
      {children}
    </article>
  );
}
