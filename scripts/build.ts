/** npm run build [-- --glossary FOLDER] [--out FOLDER]: makes dist/chromium and dist/firefox. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, CONTENT_BUDGET } from './build/build-extension.ts';
import { GlossaryError } from './glossary/problem.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: { glossary: { type: 'string' }, out: { type: 'string' } },
});
const from = (path: string | undefined, fallback: string) =>
  path === undefined ? resolve(root, fallback) : resolve(process.env.GLOSSATOR_CWD ?? '.', path);

try {
  const { sizes } = await buildExtension({
    root,
    glossary: from(values.glossary, 'glossary'),
    out: from(values.out, 'dist'),
  });
  for (const [name, size] of Object.entries(sizes)) {
    const budget = name === 'content.js' ? `, of ${CONTENT_BUDGET} allowed` : '';
    console.log(`${name.padEnd(14)} ${String(size).padStart(6)} bytes gzipped${budget}`);
  }
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  console.error(`The glossary has mistakes:\n${error.message}`);
  process.exitCode = 1;
}
