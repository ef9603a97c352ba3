/** The page's own words by which a weak form is taken to be meant: for the reader who asks why it is marked. */
import type { Sign } from '../matching/signs.ts';
import { dropIgnorable } from '../matching/words.ts';
import type { OwnBlock } from './block-occurrences.ts';
import type { Container } from './dom.ts';
import { readFlow } from './text-blocks.ts';

/** Most words that are told. */
const MAX_SIGNS = 4;
/** Signs are looked for so many containers away at most. */
const MAX_CONTAINERS = 12;

/** Signs that show before those that hint, each in its first inflection, by how near they stand. */
function strongest(signs: readonly Sign[], text: string, near: number): string[] {
  const distance = ({ start }: Sign) => Math.abs(start - near);
  const worth = ({ kind }: Sign) => (kind === 'shows' ? 0 : 1);
  return signs
    .filter(({ kind }) => kind !== 'elsewhere')
    .sort((a, b) => worth(a) - worth(b) || distance(a) - distance(b))
    .map(({ start, end }) => dropIgnorable(text.slice(start, end)).replace(/\s+/g, ' '));
}

/**
 * Words near an occurrence that show the subject, the nearest text first.
 * @param own - the block that it stands in
 * @param neighbours - the containers around its own, the nearest first
 * @param signsIn - what in a text shows the subject
 */
export function signsNear(
  own: OwnBlock,
  neighbours: Iterable<Container>,
  signsIn: (text: string) => readonly Sign[],
): string[] {
  const words = strongest(
    signsIn(own.text).filter(({ start, end }) => end <= own.start || start >= own.end),
    own.text,
    own.start,
  );
  let looked = 0;
  for (const container of neighbours) {
    if (new Set(words).size >= MAX_SIGNS || looked === MAX_CONTAINERS) break;
    looked += 1;
    readFlow(container, {
      onBlock: ({ text }) => words.push(...strongest(signsIn(text), text, 0)),
    });
  }
  return [...new Set(words)].slice(0, MAX_SIGNS);
}
