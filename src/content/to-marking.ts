import { kinds, terms } from 'glossary:forms';
import { KINDS } from '../glossary/entry.ts';
import type { Marking } from './create-marker.ts';

/** What a reader has set of the marks. */
interface MarkSettings extends Marking {
  readonly unwantedKinds: readonly string[];
}

/** The same for a page: terms of kinds that are not wanted count as known. */
export function toMarking<Set extends MarkSettings>(settings: Set): Set {
  const isUnwanted = (_: string, index: number) =>
    settings.unwantedKinds.includes(KINDS[Number(kinds[index])] ?? '');
  return { ...settings, known: [...settings.known, ...terms.filter(isUnwanted)] };
}
