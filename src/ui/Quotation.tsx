import type { TermId } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { CopyQuotation } from './CopyQuotation.tsx';
import { markedParts, type Span } from './marked-parts.ts';
import { PlaceLink, type WayToText } from './PlaceLink.tsx';
import { TEXT_MESSAGES } from './text-messages.ts';
import type { Words } from './words.ts';

/** Which passage is quoted, and what of it speaks to the page. */
export interface Quoted {
  readonly passage: Passage;
  /** Its words that speak to what is being read; in UTF-16 code units of its text, in order. */
  readonly ties?: readonly Span[];
  /** Its place among the passages that may be shown, where there are others. */
  readonly turning?: Turning;
}

interface Turning {
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly onTurn: () => void;
}

interface Props extends Quoted {
  readonly term: TermId;
  readonly glossary: Glossary;
  readonly words: Words;
  readonly wayToText?: WayToText | undefined;
}

/** A passage of the text, verbatim, with the term and what ties it to the page marked, its place and its edition. */
export function Quotation({
  passage,
  ties = [],
  turning,
  term,
  glossary,
  words,
  wayToText,
}: Props) {
  const messages = TEXT_MESSAGES[glossary.kind];
  const place =
    passage.paragraph === 'title'
      ? words(messages.heading)
      : words(messages.paragraph, passage.paragraph);
  const mentions = passage.mentions.filter((mention) => mention.term === term);
  return (
    <figure class="quotation">
      {/* What the reader asks for is read out, too: another passage in the place of this one. */}
      <blockquote
        lang={glossary.lang}
        aria-live={turning && 'polite'}
        aria-atomic={turning && true}
      >
        <p>
          {markedParts(passage.text, mentions, ties).map(({ text, start, kind }) =>
            kind === 'plain' ? (
              text
            ) : (
              <mark
                key={start}
                class={kind === 'tie' ? kind : undefined}
                title={kind === 'tie' ? words('tiesUnderlined') : undefined}
              >
                {text}
              </mark>
            ),
          )}
        </p>
      </blockquote>
      {passage.notes.map((note) => (
        <p class="note" key={note}>
          {words('editorialNote', note)}
        </p>
      ))}
      <figcaption>
        <PlaceLink passage={passage.id} way={wayToText} title={glossary.citationNote}>
          {place}
        </PlaceLink>
        {turning && <Turn {...turning} words={words} />}
        <div class="behind-quotation">
          <details class="edition">
            <summary>{words('edition')}</summary>
            <p>
              <cite>{glossary.citation}</cite>
            </p>
            <p>{glossary.citationNote}</p>
            {ties.length > 0 && <p>{words('tiesUnderlined')}</p>}
          </details>
          {/* Of another passage nothing has been said yet. */}
          <CopyQuotation key={passage.id} passage={passage} glossary={glossary} words={words} />
        </div>
      </figcaption>
    </figure>
  );
}

function Turn({ place, count, onTurn, words }: Turning & Pick<Props, 'words'>) {
  return (
    <div class="turning">
      <button type="button" onClick={onTurn}>
        {words('anotherPassage')}
      </button>
      <span role="status" class="small">
        <span class="unseen">{words('passageWord')} </span>
        {words('passagePlace', place, count)}
      </span>
    </div>
  );
}
