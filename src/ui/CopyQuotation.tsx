import { useState } from 'preact/hooks';
import { citeAsBibtex, citeInWords } from '../glossary/cite.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { copyText } from './copy-text.ts';
import type { MessageKey, Words } from './words.ts';

interface Props {
  readonly passage: Passage;
  readonly glossary: Glossary;
  readonly words: Words;
}

/** Copies a quotation with its source, as words or for a bibliography, and says that it did. */
export function CopyQuotation({ passage, glossary, words }: Props) {
  const [outcome, setOutcome] = useState<MessageKey>();
  const { paragraph } = passage;
  const place = paragraph === 'title' ? words('citedHeading') : words('citedParagraph', paragraph);
  const copy = async (cite: typeof citeInWords) => {
    // What is said again is heard again.
    setOutcome(undefined);
    const isCopied = await copyText(cite(glossary, passage, place)).then(
      () => true,
      () => false,
    );
    setOutcome(isCopied ? 'copied' : 'notCopied');
  };
  return (
    <div class="copying">
      <button type="button" onClick={() => void copy(citeInWords)}>
        {words('copyQuotation')}
      </button>
      <button type="button" onClick={() => void copy(citeAsBibtex)}>
        {words('copyBibtex')}
      </button>
      <span role="status" class="small">
        {outcome && words(outcome)}
      </span>
    </div>
  );
}
