import { buildExtension } from '../../scripts/build/build-extension.ts';
import { ensureBrowsers } from '../../scripts/ensure/browsers.mjs';
import { root } from '../../scripts/root.ts';

/** The end-to-end tests run in both browsers, or not at all, against what is built from the sources as they are now. */
export async function setup(): Promise<void> {
  const { chromium, firefox } = ensureBrowsers(['chromium', 'firefox']);
  Object.assign(process.env, { CHROME_PATH: chromium, FIREFOX_PATH: firefox });
  await buildExtension({ root, glossary: `${root}/glossary`, out: `${root}/dist` });
}
