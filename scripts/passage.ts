/**
 * npm run --silent passage: {"id", "term", "context"} lines in, {"id", "quote", "start", "end", "paragraph"} out: the
 * letter's passage that the card would show beside this context. Offsets into the letter, UTF-16 code units.
 */
import { createGlossaryIndex } from '../src/glossary/glossary.ts';
import { buildPassageIndex } from '../src/matching/build-passage-index.ts';
import { createPassageChooser } from '../src/matching/choose-passage.ts';
import { answerJsonLines, textField } from './commands/json-lines.ts';
import { loadGlossary } from './commands/load-glossary.ts';

const { glossary, learnedWords } = await loadGlossary();
const index = createGlossaryIndex(glossary);
const choose = createPassageChooser(glossary, buildPassageIndex(glossary, learnedWords));

await answerJsonLines((record) => {
  const entry = index.entry(textField(record, 'term'));
  if (!entry) throw new Error(`there is no term “${record.term}”`);
  const [passage] = choose(entry, textField(record, 'context')).passages;
  if (!passage) throw new Error(`the term “${entry.id}” has no passage`);
  const { text: quote, start, end, paragraph } = passage;
  return [{ id: record.id, quote, start, end, paragraph }];
});
