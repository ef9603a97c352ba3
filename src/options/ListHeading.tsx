import type { Words } from '../ui/words.ts';

/** A list's name with how much is in it. The focus goes there when the last of the list is gone. */
export function ListHeading({ name, count, words }: { name: string; count: number; words: Words }) {
  return <h2 tabIndex={-1}>{count > 0 ? words('countOf', name, count) : name}</h2>;
}
