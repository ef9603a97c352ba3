// Runs one of the project's commands: makes sure of what it needs, then hands over to scripts/<command>.ts.
// Plain Node, no dependencies: it must work before anything is installed.
//   node scripts/run.mjs COMMAND [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure/dependencies.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command = '', ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  console.error(`There is no command “${command}”.`);
  process.exit(2);
}

ensureDependencies(root);
const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GLOSSATOR_CWD: process.cwd() },
});
if (signal) console.error(`Ended by ${signal}.`);
process.exit(status ?? 1);
