/**
 * npm run sabotage [-- WORDS]: takes one protection after another out of a copy of the project, and sees the test that stands for
 * it turn red. With words, only those whose title has them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SABOTAGES, type Sabotage } from '../tests/sabotage/sabotages.ts';
import { root } from './root.ts';

const words = process.argv.slice(2).join(' ');
const chosen = SABOTAGES.filter(({ title }) => title.includes(words));

const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'artifacts']);
const copy = mkdtempSync(join(tmpdir(), 'glossator-sabotage-'));
cpSync(root, copy, {
  recursive: true,
  filter: (path) => !NOT_COPIED.has(path.slice(root.length + 1)),
});
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The end of a test that hangs because of what was taken out, in milliseconds. */
const PATIENCE = 240_000;

/** How the tests of these names end in the copy. */
function statusesOf(tests: readonly Sabotage['test'][]): string[] {
  const out = join(copy, 'report.json');
  rmSync(out, { force: true });
  const files = [...new Set(tests.map(([file]) => `tests/e2e/${file}`))];
  const names = tests.map(([, name]) => asPattern(name)).join('|');
  const options = ['--project', 'e2e', '-t', names, '--reporter', 'json', '--outputFile', out];
  spawnSync(join(copy, 'node_modules/.bin/vitest'), ['run', ...options, ...files], {
    cwd: copy,
    timeout: PATIENCE * Math.max(1, files.length),
    stdio: 'ignore',
  });
  try {
    const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Report;
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ fullName }) => tests.some(([, name]) => fullName.includes(name)))
      .map(({ status }) => status);
  } catch {
    return [];
  }
}

/** Applies a patch, and gives back what stood there. */
function patch({ file, find, replace }: Sabotage): string {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} does not have once: ${find}`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  return source;
}

let faults = 0;
try {
  const whole = statusesOf(chosen.map(({ test }) => test));
  const isSound = whole.length > 0 && whole.every((status) => status === 'passed');
  console.log(
    `${isSound ? 'green' : 'NOT GREEN'}  with everything in place, ${whole.length} tests`,
  );
  if (!isSound) faults += 1;
  for (const sabotage of chosen) {
    const source = patch(sabotage);
    const isRed = statusesOf([sabotage.test]).includes('failed');
    writeFileSync(join(copy, sabotage.file), source);
    console.log(`${isRed ? 'red  ' : 'NOT SEEN'}  ${sabotage.title}: ${sabotage.test.join(', ')}`);
    if (!isRed) faults += 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length} protections taken out, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
