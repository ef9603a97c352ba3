import { join } from 'node:path';
import { root } from '../root.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';
import type { BrowserName, Session, SessionOptions } from './session.ts';
import { closeWelcome, hasWelcome } from './welcome.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const OPENERS = { chromium: openChromium, firefox: openFirefox };
const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/** The built extension's folder for a browser. */
export const builtFor = (name: BrowserName, out = join(root, 'dist')): string => join(out, name);

/**
 * Opens a browser, by default with the built extension of `dist`. Its executable is found by `ensureBrowsers`, which puts
 * it into the environment. The extension's welcome page is closed, unless it is to be kept.
 * @throws where the environment names no executable
 */
export async function openBrowser(
  name: BrowserName,
  options: Partial<SessionOptions> = {},
): Promise<Session> {
  const executablePath = options.executablePath ?? process.env[VARIABLES[name]];
  if (!executablePath) {
    throw new Error(`No ${name} is named: run this through npm, or set ${VARIABLES[name]}.`);
  }
  const extension = 'extension' in options ? options.extension : builtFor(name);
  const session = await OPENERS[name]({ ...options, extension, executablePath });
  if (extension && hasWelcome(extension) && !options.keepWelcome) await closeWelcome(session);
  return session;
}
