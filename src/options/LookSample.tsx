import type { Look } from '../extension/choices.ts';
import type { Words } from '../ui/words.ts';

/** Stands for the term in the sentence; no sentence has it. */
const PLACE = '\u0000';

/** A sentence with a term in it as a page has it with that look. */
export function LookSample({ look, term, words }: { look: Look; term: string; words: Words }) {
  const [before = '', after = ''] = words('lookSample', PLACE).split(PLACE);
  return (
    <span class="sample">
      {before}
      <span class={`mark-${look}`}>{term}</span>
      {after}
    </span>
  );
}
