/** npm run --silent lookup: {"id", "q"} lines in, {"id", "results": [term, …]} out, the best first. */
import { createLookUp } from '../src/matching/look-up.ts';
import { answerJsonLines, textField } from './commands/json-lines.ts';
import { loadGlossary } from './commands/load-glossary.ts';

const { glossary, foreignForms } = await loadGlossary();
const lookUp = createLookUp(glossary.entries, foreignForms);

await answerJsonLines((record) => [
  { id: record.id, results: lookUp(textField(record, 'q')).map((entry) => entry.id) },
]);
