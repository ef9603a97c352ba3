import type { Letter, LetterNote, LetterParagraph } from '../../src/glossary/letter.ts';
import { createMatcher } from '../../src/matching/match.ts';
import type { CompiledGlossary } from './compile-glossary.ts';
import { passagesOf } from './segment-letter.ts';

type Slip = CompiledGlossary['meta']['slips'][number];
type Placed = { readonly slip: Slip; readonly paragraph: number; readonly at: number };

/** The whole text for its own page: its paragraphs with every address, term and note in them. */
export function compileLetter({ letter, text, meta, forms }: CompiledGlossary): Letter {
  const matcher = createMatcher(forms);
  const stops = meta.slips.filter((slip) => slip.endsSentence);
  const texts = text.paragraphs.map(({ start, end }) => letter.slice(start, end));
  const placed = meta.slips
    .map((slip): Placed => {
      const holds = (index: number) =>
        text.paragraphs[index]?.paragraph === slip.paragraph && texts[index]?.includes(slip.words);
      const paragraph = texts.findIndex((_, index) => holds(index));
      const start = texts[paragraph]?.indexOf(slip.words) ?? -1;
      return { slip, paragraph, at: start + slip.words.length };
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);

  const paragraphs = text.paragraphs.map((stretch, index): LetterParagraph => {
    const { id, paragraph, start } = stretch;
    const units = passagesOf(letter, stretch, stops).map((unit) => ({
      id: unit.id,
      start: unit.start - start,
      end: unit.end - start,
      mentions: matcher
        .match(letter.slice(unit.start, unit.end), () => true)
        .map((match) => ({
          term: match.term,
          start: match.start + unit.start - start,
          end: match.end + unit.start - start,
        })),
    }));
    const notes = placed.flatMap((one, place) =>
      one.paragraph === index ? [{ number: place + 1, at: one.at }] : [],
    );
    return { id, paragraph, text: texts[index] ?? '', units, notes };
  });
  const notes = placed.map(
    ({ slip }, place): LetterNote => ({ number: place + 1, words: slip.words, text: slip.note }),
  );
  return { paragraphs, notes };
}
