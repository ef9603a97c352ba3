import type { Look } from '../extension/choices.ts';
import type { Words } from '../ui/words.ts';

/** Stands for the term in the sentence, which has nothing else for private use. */
const PLACE = '\uE000';

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
