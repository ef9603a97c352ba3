/** The page's own words by which a weak form is taken to be meant: for the reader who asks why it is marked. */
import type { TextReader } from '../matching/read-text.ts';
import type { Sign } from '../matching/signs.ts';
import { dropIgnorable } from '../matching/words.ts';
import { blockAround } from './block-occurrences.ts';
import type { Container } from './dom.ts';
import type { Occurrence } from './occurrence.ts';
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
 * Words near an occurrence that show the subject, the nearest text first; none where the page has changed under it.
 * @param neighbours - the containers around its own, the nearest first
 */
export function signsNear(
  occurrence: Occurrence,
  neighbours: Iterable<Container>,
  reader: TextReader,
): string[] {
  const own = blockAround(occurrence);
  if (!own) return [];
  const words = strongest(
    reader.signs(own.text).filter(({ start, end }) => end <= own.start || start >= own.end),
    own.text,
    own.start,
  );
  let looked = 0;
  for (const container of neighbours) {
    if (new Set(words).size >= MAX_SIGNS || looked === MAX_CONTAINERS) break;
    looked += 1;
    for (const step of readFlow(container))
      if (step && 'block' in step) {
        const { text } = step.block;
        words.push(...strongest(reader.signs(text), text, 0));
      }
  }
  return [...new Set(words)].slice(0, MAX_SIGNS);
}
