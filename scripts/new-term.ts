/** npm run new-term -- ID "Headword" [--glossary FOLDER]: makes the file of a new term, to be filled in. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addTerm } from './glossary/new-term.ts';
import { readMeta } from './glossary/read-glossary.ts';
import { root } from './root.ts';

const { values, positionals } = parseArgs({
  options: { glossary: { type: 'string' } },
  allowPositionals: true,
});
const [id = '', headword = ''] = positionals;
const cwd = resolve(process.env.GLOSSATOR_CWD ?? '.');
const folder =
  values.glossary === undefined ? resolve(root, 'glossary') : resolve(cwd, values.glossary);

if (positionals.length !== 2) {
  console.error(
    'Usage: npm run new-term -- ID "Headword"\nfor example: npm run new-term -- red-army "Red Army"',
  );
  process.exitCode = 2;
} else {
  try {
    // A faulty glossary.yaml is no reason not to begin a term.
    const kind = readMeta(folder, () => {})?.kind ?? 'text';
    const path = addTerm(folder, id, headword, kind);
    const where = values.glossary === undefined ? '' : ` -- ${values.glossary}`;
    console.log(
      `Made ${relative(cwd, path)}. Fill in what it asks for, then run: npm run check:glossary${where}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
