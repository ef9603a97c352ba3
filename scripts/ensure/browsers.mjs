// Finds Chromium and Firefox, and on Debian or Ubuntu as root installs what is missing. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
    advice: 'install Chromium or Google Chrome, or set CHROME_PATH to its executable',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    advice: 'install Firefox (153 or later), or set FIREFOX_PATH to its executable',
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser's executable; undefined where there is none. @param {'chromium' | 'firefox'} name */
function findBrowser(name) {
  const { variable, commands, places } = BROWSERS[name];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find(isExecutable);
}

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs Debian packages where that can be done without asking anybody. */
function installDebian(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.error(`Installing ${packages.join(' and ')} with apt …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Paths of the browsers asked for. Ends the process, saying how to get it, where one can't be had.
 * @param {readonly ('chromium' | 'firefox')[]} names
 * @returns {Record<string, string>}
 */
export function ensureBrowsers(names) {
  const missing = names.filter(
    (name) => !findBrowser(name) && !process.env[BROWSERS[name].variable],
  );
  if (missing.length > 0) installDebian(missing.map((name) => BROWSERS[name].debian));
  const found = Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
  const without = names.filter((name) => !found[name]);
  for (const name of without) console.error(`No ${name} here: ${BROWSERS[name].advice}.`);
  if (without.length > 0) process.exit(1);
  return found;
}
