import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/root.ts';

/** A script of this folder with all that it imports, to be evaluated in a page. */
export async function bundleForPage(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'tests/oracle', name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}
