/**
 * npm run proof [-- --glossary FOLDER] [--out FOLDER]: makes artifacts/proof/index.html, every entry with all that stands
 * behind it, to be read and printed; and tells what keeps the glossary from being published.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileGlossary } from './glossary/compile-glossary.ts';
import { GlossaryError } from './glossary/problem.ts';
import { proofread } from './glossary/proofread.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';
import { renderProof } from './proof/render-proof.tsx';
import { root } from './root.ts';

const { values } = parseArgs({
  options: { glossary: { type: 'string' }, out: { type: 'string' } },
});
const from = (path: string | undefined, fallback: string) =>
  path === undefined ? resolve(root, fallback) : resolve(process.env.GLOSSATOR_CWD ?? '.', path);

await tellMistakes(async () => {
  const compiled = compileGlossary(from(values.glossary, 'glossary'));
  const problems = proofread(compiled);
  const out = from(values.out, 'artifacts/proof');
  const file = join(out, 'index.html');
  mkdirSync(out, { recursive: true });
  writeFileSync(file, await renderProof(root, compiled, problems));
  console.log(`${compiled.glossary.entries.length} entries in ${relative(process.cwd(), file)}.`);
  if (problems.length > 0) throw new GlossaryError(problems);
});
