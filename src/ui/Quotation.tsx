import type { TermId } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { PlaceLink, type WayToText } from './PlaceLink.tsx';
import { TEXT_MESSAGES } from './text-messages.ts';
import type { Words } from './words.ts';

interface Props {
  readonly passage: Passage;
  readonly term: TermId;
  readonly glossary: Glossary;
  readonly words: Words;
  readonly wayToText?: WayToText | undefined;
}

/** A passage of the text, verbatim, with the term marked, its place and its edition. */
export function Quotation({ passage, term, glossary, words, wayToText }: Props) {
  const messages = TEXT_MESSAGES[glossary.kind];
  const place =
    passage.paragraph === 'title'
      ? words(messages.heading)
      : words(messages.paragraph, passage.paragraph);
  return (
    <figure class="quotation">
      <blockquote lang={glossary.lang}>
        <p>{markedText(passage, term)}</p>
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
        <cite>{glossary.citation}</cite>
        <span class="small">{glossary.citationNote}</span>
      </figcaption>
    </figure>
  );
}

function markedText({ text, mentions }: Passage, term: TermId) {
  const parts = [];
  let from = 0;
  for (const { start, end } of mentions.filter((mention) => mention.term === term)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}
