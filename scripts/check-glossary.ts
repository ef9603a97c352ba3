/** npm run check:glossary [FOLDER]: tells every mistake in the glossary's files, and what keeps it from being published. */
import { resolve } from 'node:path';
import { compileGlossary } from './glossary/compile-glossary.ts';
import { GlossaryError } from './glossary/problem.ts';
import { proofread } from './glossary/proofread.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';

const folder = resolve(process.env.GLOSSATOR_CWD ?? '.', process.argv[2] ?? 'glossary');
await tellMistakes(() => {
  const compiled = compileGlossary(folder);
  const problems = proofread(compiled);
  if (problems.length > 0) throw new GlossaryError(problems);
  const { glossary, forms } = compiled;
  const { entries, passages } = glossary;
  console.log(
    `${entries.length} terms, ${forms.rows.length} forms, ${passages.length} passages: no mistakes.`,
  );
});
