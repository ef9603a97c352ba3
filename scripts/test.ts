/** npm test: every check, then unit and end-to-end tests in real Chromium and real Firefox. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

const isChecked = run(process.execPath, '--import', 'tsx', 'scripts/check.ts');
const isTested = run(join(root, 'node_modules/.bin/vitest'), 'run');
if (!isChecked) console.error('The checks above the tests failed.');
process.exitCode = isChecked && isTested ? 0 : 1;
