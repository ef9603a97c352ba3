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
  const isBetter = (passage: Passage) => own.includes(passage.id) && !isHere(passage);
  return [...passages.filter(isBetter), ...passages.filter((passage) => !isBetter(passage))];
}
