import type { Example } from '../glossary/example.ts';
import { markedParts } from '../ui/marked-parts.ts';

interface Props {
  readonly example: Example;
  /** The language of the glossary's text. */
  readonly lang: string;
}

/** The glossary's example as a paragraph of a page, its terms marked and to be opened. */
export function ExampleView({ example: { text, mentions }, lang }: Props) {
  const termAt = (start: number) => mentions.find((mention) => mention.start === start)?.term;
  return (
    <p class="example" lang={lang} data-paragraph>
      {markedParts(text, mentions, []).map((part) =>
        part.kind === 'plain' ? (
          part.text
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a button's words could not break over two lines
          <span
            key={part.start}
            class="term"
            role="button"
            tabIndex={0}
            aria-haspopup="dialog"
            data-term={termAt(part.start)}
          >
            {part.text}
          </span>
        ),
      )}
    </p>
  );
}
