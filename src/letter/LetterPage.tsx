import type { Glossary } from '../glossary/glossary.ts';
import type { Letter } from '../glossary/letter.ts';
import type { Words } from '../ui/words.ts';
import { Heading } from './Heading.tsx';
import { Notes } from './Notes.tsx';
import { Paragraph } from './Paragraph.tsx';

interface Props {
  readonly glossary: Glossary;
  readonly letter: Letter;
  /** The units that the page's address names. */
  readonly here: ReadonlySet<string>;
  /** The address of the page that explains. */
  readonly helpPage: string;
  readonly words: Words;
}

/** The whole text: its heading, its paragraphs, the notes on its slips, and where it was printed. */
export function LetterPage({ glossary, letter, here, helpPage, words }: Props) {
  const heading = letter.paragraphs.filter(({ paragraph }) => paragraph === 'title');
  const body = letter.paragraphs.filter(({ paragraph }) => paragraph !== 'title');
  return (
    <main class="letter">
      <article lang={glossary.lang}>
        <Heading glossary={glossary} paragraphs={heading} here={here} words={words} />
        {body.map((paragraph) => (
          <Paragraph key={paragraph.id} paragraph={paragraph} here={here} words={words} />
        ))}
      </article>
      <Notes notes={letter.notes} words={words} />
      <footer class="citation">
        <p>{glossary.citation}.</p>
        <p>{glossary.citationNote}</p>
        <p class="help">
          <a href={helpPage}>{words('help')}</a>
        </p>
      </footer>
    </main>
  );
}
