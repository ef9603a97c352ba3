import type { Passage } from '../glossary/glossary.ts';

/** By a passage's id, the sentences right before and behind it that may be quoted with it. */
export type Neighbours = ReadonlyMap<string, readonly Passage[]>;

export function neighboursOf(passages: readonly Passage[]): Neighbours {
  const neighbours = new Map<string, readonly Passage[]>();
  const add = ({ id }: Passage, other: Passage) =>
    neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  for (const passage of passages) {
    const { end, joint } = passage;
    if (joint === undefined) continue;
    const next = passages.find(
      ({ start, id }) => start === end + joint.length && !id.includes('-'),
    );
    if (!next) continue;
    add(passage, next);
    add(next, passage);
  }
  return neighbours;
}

/** Two neighbours, the first of which has a joint, as one passage: verbatim, as they stand in the text. */
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
    text: `${first.text}${first.joint ?? ''}${second.text}`,
    mentions: [...first.mentions, ...mentions],
    notes: [...new Set([...first.notes, ...second.notes])],
    about: [],
    sentences: [],
  };
}
