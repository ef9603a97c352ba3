/**
 * npm run --silent lookup: {"id", "q"} lines in, {"id", "results": [term, …]} out, the best first; terms only, none where the
 * popup shows nothing or a passage alone.
 */
import { createLookUp, termsOf } from '../src/matching/look-up.ts';
import { answerJsonLines, textField } from './commands/json-lines.ts';
import { loadGlossary } from './commands/load-glossary.ts';

const { glossary, foreignForms } = await loadGlossary();
const lookUp = createLookUp(glossary, foreignForms);

await answerJsonLines((record) => [
  { id: record.id, results: termsOf(lookUp(textField(record, 'q'))) },
]);
