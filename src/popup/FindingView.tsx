import type { Glossary } from '../glossary/glossary.ts';
import type { Finding } from '../matching/look-up.ts';
import { markAsked } from '../matching/mark-asked.ts';
import { TEXT_MESSAGES } from '../ui/text-messages.ts';
import type { Words } from '../ui/words.ts';

interface Props {
  readonly finding: Finding;
  /** The query's folded words. */
  readonly asked: readonly string[];
  readonly glossary: Glossary;
  readonly words: Words;
}

/** A result: an entry with the name that it was found by, or a passage with its place. */
export function FindingView({ finding, asked, glossary, words }: Props) {
  if (finding.kind === 'passage') {
    const { text, paragraph } = finding.passage;
    const messages = TEXT_MESSAGES[glossary.kind];
    return (
      <>
        <q lang={glossary.lang}>
          <Marked text={text} asked={asked} />
        </q>
        <span class="small">
          {paragraph === 'title' ? words(messages.heading) : words(messages.paragraph, paragraph)}
        </span>
      </>
    );
  }
  const { entry, name } = finding;
  // A name that differs by a capital or an article tells nobody anything.
  const isOther = name !== undefined && !entry.headword.toLowerCase().includes(name.toLowerCase());
  return (
    <>
      <strong>
        <Marked text={entry.headword} asked={asked} />
      </strong>
      {isOther && (
        <span class="small found-as">
          <Marked text={words('lookupFoundAs', name)} asked={asked} />
        </span>
      )}
      <span class="small">
        {name === undefined ? <Marked text={entry.gloss} asked={asked} /> : entry.gloss}
      </span>
    </>
  );
}

function Marked({ text, asked }: { readonly text: string; readonly asked: readonly string[] }) {
  return (
    <>
      {markAsked(text, asked).map((part, at) =>
        part.isAsked ? <mark key={at}>{part.text}</mark> : part.text,
      )}
    </>
  );
}
