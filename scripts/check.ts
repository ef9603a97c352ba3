/** npm run check: formatting, lint, types, the glossary, and Mozilla's linter on the Firefox build. Tells all, then fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

const bin = (name: string) => join(root, 'node_modules/.bin', name);
const CHECKS: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ['Formatting and lint', bin('biome'), 'ci', '--error-on-warnings', '.'],
  ['Types', bin('tsc'), '-p', 'tsconfig.json'],
  ['Types of the pure folders, without the DOM', bin('tsc'), '-p', 'tsconfig.pure.json'],
  ['Glossary', process.execPath, '--import', 'tsx', 'scripts/check-glossary.ts'],
  ['Build', process.execPath, '--import', 'tsx', 'scripts/build.ts'],
  ['Add-on lint', process.execPath, '--import', 'tsx', 'scripts/lint-addon.ts'],
];

const failed = CHECKS.filter(([title, command, ...args]) => {
  console.log(`— ${title}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
for (const [title] of failed) console.error(`Failed: ${title}`);
process.exitCode = failed.length > 0 ? 1 : 0;
