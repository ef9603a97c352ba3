import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import type { Stretch } from '../glossary/segment-letter.ts';

type Slip = CompiledGlossary['meta']['slips'][number] & { readonly number: number };

/** The text, its paragraphs numbered, with the slips of its transcription as numbered notes below. */
export function LetterProof({ text, letter, meta }: CompiledGlossary) {
  const slips: Slip[] = meta.slips.map((slip, index) => ({ ...slip, number: index + 1 }));
  return (
    <article class="letter" lang={meta.lang}>
      {text.paragraphs.map((stretch) => (
        <p key={stretch.id}>
          {stretch.paragraph !== 'title' && <span class="number">¶{stretch.paragraph}</span>}
          {withMarks(letter, stretch, slips)}
        </p>
      ))}
      <h3>Editorial notes</h3>
      <ol>
        {slips.map(({ number, words, note }) => (
          <li key={number} id={`note-${number}`}>
            “{words}”: {note}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** A paragraph's text with the number of each note behind the words that it is about. */
function withMarks(letter: string, { paragraph, start, end }: Stretch, slips: readonly Slip[]) {
  const words = letter.slice(start, end);
  const marks = slips
    .filter((slip) => slip.paragraph === paragraph && words.includes(slip.words))
    .map((slip) => ({ number: slip.number, at: words.indexOf(slip.words) + slip.words.length }))
    .sort((a, b) => a.at - b.at);
  let from = 0;
  const parts = marks.flatMap(({ number, at }) => {
    const before = words.slice(from, at);
    from = at;
    return [
      before,
      <sup key={number}>
        <a href={`#note-${number}`}>[{number}]</a>
      </sup>,
    ];
  });
  return [...parts, words.slice(from)];
}
