// Makes sure that node_modules fits the lock file. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** npm writes this file at the end of every install. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Whether node_modules is there and not older than the lock file. */
function isInstalled(root) {
  const installed = join(root, INSTALLED);
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Runs `npm ci` where node_modules is missing or older than the lock file. Ends the process where that fails.
 * Its output goes to standard error, so that commands which print data stay clean.
 */
export function ensureDependencies(root) {
  if (isInstalled(root)) return;
  console.error('Installing the packages that package-lock.json names (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('npm ci failed; nothing can run without the packages.');
  process.exit(1);
}
