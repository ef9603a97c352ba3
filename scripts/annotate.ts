/**
 * npm run --silent annotate: {"id", "text"} lines in, one line a mention out: {"id", "start", "end", "text", "term", "why"}.
 * An empty line in a text is a block boundary; any other line break is white space. Offsets are UTF-16 code units.
 */
import { createAnnotator } from './commands/annotate-text.ts';
import { answerJsonLines, textField } from './commands/json-lines.ts';
import { loadGlossary } from './commands/load-glossary.ts';

const annotate = createAnnotator(await loadGlossary());

await answerJsonLines((record) =>
  annotate(textField(record, 'text')).map((annotation) => ({ id: record.id, ...annotation })),
);
