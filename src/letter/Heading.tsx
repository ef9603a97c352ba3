import type { Glossary } from '../glossary/glossary.ts';
import type { LetterParagraph } from '../glossary/letter.ts';
import type { Words } from '../ui/words.ts';
import { Units } from './Paragraph.tsx';
import { Stretch } from './Stretch.tsx';

interface Props {
  readonly glossary: Glossary;
  /** The heading's paragraphs: the title, then what stands under it. */
  readonly paragraphs: readonly LetterParagraph[];
  readonly here: ReadonlySet<string>;
  readonly words: Words;
}

/** The text's own heading, verbatim; where it has none, the glossary's title. */
export function Heading({ glossary, paragraphs, here, words }: Props) {
  const [title, ...below] = paragraphs;
  if (!title) return <h1>{glossary.title}</h1>;
  return (
    <header class="heading">
      <Title author={glossary.author} paragraph={title} here={here} words={words} />
      {below.map((paragraph) => (
        <p key={paragraph.id} data-paragraph>
          <Units paragraph={paragraph} here={here} words={words} />
        </p>
      ))}
    </header>
  );
}

interface TitleProps {
  readonly author: string;
  readonly paragraph: LetterParagraph;
  readonly here: ReadonlySet<string>;
  readonly words: Words;
}

/** The title; an author before it, "Aesop: The Hare", has a line of its own. */
function Title({ author, paragraph, here, words }: TitleProps) {
  const { id, text } = paragraph;
  const byline = text.startsWith(`${author}: `) ? `${author}:`.length : 0;
  const show = (from: number, to: number) => (
    <Stretch paragraph={paragraph} from={from} to={to} words={words} />
  );
  return (
    <h1 data-paragraph>
      <span
        id={id}
        class={here.has(id) ? 'unit here' : 'unit'}
        {...(here.has(id) && { tabIndex: -1 })}
      >
        {byline > 0 && <span class="author">{show(0, byline)}</span>}
        {show(byline, text.length)}
      </span>
    </h1>
  );
}
