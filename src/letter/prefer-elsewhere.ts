import type { Entry } from '../glossary/entry.ts';
import type { Passage } from '../glossary/glossary.ts';

/**
 * An entry's passages, those of its own first that say something else than what is being read: a reader of the text has
 * that before the eyes.
 * @param isHere - whether a passage has what is being read
 */
export function preferElsewhere(
  { passages: own }: Entry,
  passages: readonly Passage[],
  isHere: (passage: Passage) => boolean,
): Passage[] {
  // Two sentences as one are the entry's own where one of them is.
  const isOwn = ({ id }: Passage) => [id, ...id.split('-')].some((part) => own.includes(part));
  const isBetter = (passage: Passage) => isOwn(passage) && !isHere(passage);
  return [...passages.filter(isBetter), ...passages.filter((passage) => !isBetter(passage))];
}
