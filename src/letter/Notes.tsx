import type { LetterNote } from '../glossary/letter.ts';
import type { Words } from '../ui/words.ts';
import { NumberLink } from './NumberLink.tsx';

interface Props {
  readonly notes: readonly LetterNote[];
  readonly words: Words;
}

/**
 * The editorial notes, each with the way back to its place. On a wide page the style sheet puts each beside its place, below
 * the one before it: both are anchors.
 */
export function Notes({ notes, words }: Props) {
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words('notesTitle')}</h2>
      <ol>
        {notes.map(({ number, words: about, text }) => (
          <li
            key={number}
            id={`note-${number}`}
            style={{
              anchorName: `--note-${number}`,
              '--place': `--note-${number}-place`,
              '--before': `--note-${number - 1}`,
            }}
          >
            <NumberLink
              class="back"
              href={`#note-${number}-place`}
              label={words('noteBack', number)}
              number={number}
            />
            <q>{about}</q> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
