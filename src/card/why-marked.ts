import type { Words } from '../ui/words.ts';
import type { CardRequest } from './handover.ts';

/** Why a mark stands, as a sentence. */
export function whyMarked(
  { strength, reasons, asWritten }: Pick<CardRequest, 'strength' | 'reasons' | 'asWritten'>,
  words: Words,
): string {
  if (strength === 'strong') return words('whyStrong', asWritten);
  if (reasons.length === 0) return words('whySurroundings');
  const list = new Intl.ListFormat(words('language'), { type: 'conjunction' });
  return words('whyReasons', list.format(reasons));
}
