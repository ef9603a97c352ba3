/** npm run check:glossary [FOLDER]: tells every mistake in the glossary's files. */
import { resolve } from 'node:path';
import { compileGlossary } from './glossary/compile-glossary.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';

const folder = resolve(process.env.GLOSSATOR_CWD ?? '.', process.argv[2] ?? 'glossary');
const compiled = await tellMistakes(() => compileGlossary(folder));
if (compiled) {
  const { glossary, forms } = compiled;
  console.log(
    `${glossary.entries.length} terms, ${forms.rows.length} forms, ${glossary.passages.length} passages: no mistakes.`,
  );
}
