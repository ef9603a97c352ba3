/** npm run check:glossary [FOLDER]: tells every mistake in the glossary's files. */
import { resolve } from 'node:path';
import { compileGlossary } from './glossary/compile-glossary.ts';
import { GlossaryError } from './glossary/problem.ts';

const folder = resolve(process.env.GLOSSATOR_CWD ?? '.', process.argv[2] ?? 'glossary');
try {
  const { glossary, forms } = compileGlossary(folder);
  console.log(
    `${glossary.entries.length} terms, ${forms.rows.length} forms, ${glossary.passages.length} passages: no mistakes.`,
  );
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  console.error(error.message);
  console.error(`\n${error.problems.length} mistakes.`);
  process.exitCode = 1;
}
