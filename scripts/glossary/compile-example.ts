import type { Example } from '../../src/glossary/example.ts';
import { createAnnotator } from '../commands/annotate-text.ts';
import type { CompiledGlossary } from './compile-glossary.ts';

/** The glossary's example with what is marked in it on any page; undefined where the glossary has none. */
export function compileExample(compiled: CompiledGlossary): Example | undefined {
  const { example } = compiled.meta;
  if (example === undefined) return undefined;
  const mentions = createAnnotator(compiled)(example);
  return {
    text: example,
    mentions: mentions.map(({ term, start, end }) => ({ term, start, end })),
  };
}
