import type { LetterParagraph, LetterUnit } from '../glossary/letter.ts';
import type { Words } from '../ui/words.ts';
import { NumberLink } from './NumberLink.tsx';
import { Stretch } from './Stretch.tsx';

export interface ParagraphProps {
  readonly paragraph: LetterParagraph;
  /** The units that the page's address names. */
  readonly here: ReadonlySet<string>;
  readonly words: Words;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A numbered paragraph of the text; every sentence in it has its address. */
export function Paragraph({ paragraph, here, words }: ParagraphProps) {
  const { id, paragraph: number, units } = paragraph;
  const isWholeHere = units.every((unit) => here.has(unit.id));
  return (
    <p
      id={id}
      class={isWholeHere ? 'paragraph here' : 'paragraph'}
      data-paragraph
      {...(isWholeHere && { tabIndex: -1 })}
    >
      <NumberLink
        class="number"
        href={`#${id}`}
        label={words('paragraphNumber', number)}
        number={number}
      />
      <Units paragraph={paragraph} here={isWholeHere ? NOTHING : here} words={words} />
    </p>
  );
}

/** The sentences of a paragraph, with the white space between them. */
export function Units({ paragraph, here, words }: ParagraphProps) {
  const { text, units } = paragraph;
  return (
    <>
      {units.map((unit, index) => {
        const before = units[index - 1];
        const gap = text.slice(before?.end ?? 0, unit.start);
        const isGapHere = before !== undefined && here.has(before.id) && here.has(unit.id);
        return [
          isGapHere ? (
            <span key={`${unit.id} gap`} class="here">
              {gap}
            </span>
          ) : (
            gap
          ),
          <Unit key={unit.id} unit={unit} paragraph={paragraph} here={here} words={words} />,
        ];
      })}
    </>
  );
}

function Unit({ unit, paragraph, here, words }: ParagraphProps & { readonly unit: LetterUnit }) {
  const { id, start, end } = unit;
  const isHere = here.has(id);
  const [first] = here;
  return (
    <span
      id={id}
      class={isHere ? 'unit here' : 'unit'}
      // Where the reader was led to, a keyboard goes on.
      {...(id === first && { tabIndex: -1 })}
    >
      <Stretch paragraph={paragraph} from={start} to={end} words={words} />
    </span>
  );
}
