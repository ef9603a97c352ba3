/** npm run build [-- --glossary FOLDER] [--out FOLDER]: makes dist/chromium and dist/firefox. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, CONTENT_BUDGET } from './build/build-extension.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: { glossary: { type: 'string' }, out: { type: 'string' } },
});
const from = (path: string | undefined, fallback: string) =>
  path === undefined ? resolve(root, fallback) : resolve(process.env.GLOSSATOR_CWD ?? '.', path);

const out = from(values.out, 'dist');
const built = await tellMistakes(() =>
  buildExtension({ root, glossary: from(values.glossary, 'glossary'), out }),
);
for (const [name, size] of Object.entries(built?.sizes ?? {})) {
  const budget = name === 'content.js' ? `, of ${CONTENT_BUDGET} allowed` : '';
  console.log(`${name.padEnd(16)} ${String(size).padStart(6)} bytes gzipped${budget}`);
}
if (built) console.log(`Built chromium and firefox in ${relative(process.cwd(), out) || out}.`);
