import { isRun, type Passage } from '../glossary/glossary.ts';

/** By a passage's id, the sentences right before and behind it that may be quoted with it. */
export type Neighbours = ReadonlyMap<string, readonly Passage[]>;

/** The neighbours of all single sentences: two of one paragraph with nothing between them that are short enough for one quotation. */
export function neighboursOf(passages: readonly Passage[]): Neighbours {
  const neighbours = new Map<string, readonly Passage[]>();
  const add = ({ id }: Passage, other: Passage) =>
    neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  for (const passage of passages) {
    const { end, gap } = passage;
    if (gap === undefined) continue;
    const next = passages.find((other) => other.start === end + gap.length && !isRun(other));
    if (!next) continue;
    add(passage, next);
    add(next, passage);
  }
  return neighbours;
}

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
