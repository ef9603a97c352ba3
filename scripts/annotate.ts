/**
 * npm run --silent annotate: {"id", "text"} lines in, one line a mention out: {"id", "start", "end", "text", "term", "why"}.
 * An empty line in a text is a block boundary; any other line break is white space. Offsets are UTF-16 code units.
 */
import { admitsWeak, reasonFor } from '../src/matching/admit.ts';
import { createMatcher } from '../src/matching/match.ts';
import { answerJsonLines, textField } from './commands/json-lines.ts';
import { loadGlossary } from './commands/load-glossary.ts';

const { match } = createMatcher((await loadGlossary()).forms);

/** Runs of lines none of which is empty. */
const BLOCK = /[^\r\n]+(?:\r?\n(?![^\S\n]*\r?\n)[^\r\n]*)*/g;

await answerJsonLines((record) => {
  const text = textField(record, 'text');
  return [...text.matchAll(BLOCK)].flatMap(({ 0: block, index }) =>
    match(block, admitsWeak).map(({ start, end, term, strength }) => ({
      id: record.id,
      start: index + start,
      end: index + end,
      text: block.slice(start, end),
      term,
      why: reasonFor(strength),
    })),
  );
});
