// Runs one of the project's commands: makes sure of what it needs, then hands over to scripts/<command>.ts.
// Plain Node, no dependencies: it must work before anything is installed.
//   node scripts/run.mjs COMMAND [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './ensure/browsers.mjs';
import { ensureDependencies } from './ensure/dependencies.mjs';

/** Commands that open browsers, and which. */
const NEEDS_BROWSERS = {
  start: (args) => [
    args.some((arg) => /^(--browser=)?firefox$/.test(arg)) ? 'firefox' : 'chromium',
  ],
  test: () => ['chromium', 'firefox'],
  screenshots: () => ['chromium', 'firefox'],
  untouched: () => ['chromium', 'firefox'],
  bench: () => ['chromium'],
  storm: () => ['chromium'],
  soak: () => ['chromium'],
  sabotage: () => ['chromium', 'firefox'],
  oracle: (args) => [args.includes('firefox') ? 'firefox' : 'chromium'],
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command = '', ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);
if (!/^[a-z0-9-]+$/.test(command) || !existsSync(script)) {
  console.error(`There is no command “${command}”.`);
  process.exit(2);
}

ensureDependencies(root);
const { chromium, firefox } = ensureBrowsers(NEEDS_BROWSERS[command]?.(rest) ?? []);
const env = {
  ...process.env,
  GLOSSATOR_CWD: process.env.INIT_CWD ?? process.cwd(),
  ...(chromium && { CHROME_PATH: chromium }),
  ...(firefox && { FIREFOX_PATH: firefox }),
};
const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env,
});
if (signal) console.error(`Ended by ${signal}.`);
process.exit(status ?? 1);
