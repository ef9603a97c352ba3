import { join } from 'node:path';
import { type CompiledGlossary, compileGlossary } from '../glossary/compile-glossary.ts';
import { tellMistakes } from '../glossary/tell-mistakes.ts';
import { root } from '../root.ts';

/** The project's glossary; ends the process, telling its mistakes, where it has any. */
export async function loadGlossary(): Promise<CompiledGlossary> {
  const compiled = await tellMistakes(() => compileGlossary(join(root, 'glossary')));
  return compiled ?? process.exit(1);
}
