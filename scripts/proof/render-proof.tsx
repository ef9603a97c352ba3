import { join } from 'node:path';
import { build } from 'esbuild';
import { renderToString } from 'preact-render-to-string';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import { interfaceWords } from './interface-words.ts';
import { ProofPage } from './ProofPage.tsx';

/** The proof as one HTML file that needs no other: the components and the style are the card's own. */
export async function renderProof(
  root: string,
  compiled: CompiledGlossary,
  problems: readonly Problem[],
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/proof/proof.css')],
    bundle: true,
    write: false,
  });
  const page = <ProofPage compiled={compiled} problems={problems} words={interfaceWords(root)} />;
  // Put in afterwards: as text of an element its quotation marks would be escaped.
  const style = `<style>${outputFiles[0]?.text ?? ''}</style></head>`;
  return `<!doctype html>\n${renderToString(page).replace('</head>', () => style)}\n`;
}
