import { isRun, type Passage } from '../glossary/glossary.ts';

/** Whether a sentence stands right behind another one with which it may be quoted. */
export const isNext = ({ end, gap }: Passage, other: Passage): boolean =>
  gap !== undefined && other.start === end + gap.length && !isRun(other);

/** Two neighbours, the first of which has a gap, as one passage: verbatim, as they stand in the text. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const behind = second.start - first.start;
  const mentions = second.mentions.map(({ term, start, end }) => {
    return { term, start: start + behind, end: end + behind };
  });
  return {
    id: `${first.id}-${second.id}`,
    paragraph: first.paragraph,
    start: first.start,
    end: second.end,
    text: `${first.text}${first.gap ?? ''}${second.text}`,
    mentions: [...first.mentions, ...mentions],
    notes: [...new Set([...first.notes, ...second.notes])],
    about: [],
    sentences: [],
  };
}
