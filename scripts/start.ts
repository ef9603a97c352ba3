/**
 * npm start [-- [--browser firefox] URL-or-file]: builds the extension and opens it in a real browser, on the demo page or
 * the one named. Without a display: headless, with screenshots and the terms found, and an end.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, normalize, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build/build-extension.ts';
import { hoverMark, markedTexts, until } from './drive/marks.ts';
import { BROWSERS, openBrowser } from './drive/open-browser.ts';
import { popupTerms } from './drive/popup-terms.ts';
import { type Answer, serve } from './drive/serve.ts';
import type { BrowserName, Session } from './drive/session.ts';
import { welcomePage } from './drive/welcome.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';
import { root } from './root.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'text/xml',
};

/** A folder's files by path; nothing outside it. */
function fileIn(folder: string, path: string): Answer | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path.split('?')[0] ?? '');
  } catch {
    // An address with a stray "%" names no file.
    return undefined;
  }
  const file = normalize(join(folder, name));
  if (relative(folder, file).startsWith('..') || !existsSync(file) || !statSync(file).isFile())
    return undefined;
  // Without a charset, so that the file's own declaration holds.
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { body: readFileSync(file), headers: { 'content-type': type } };
}

/** What to open: an address as it is, a file over localhost. */
async function pageToOpen(
  named: string | undefined,
): Promise<{ address: string; close: () => Promise<void> }> {
  if (named && /^https?:\/\//.test(named)) return { address: named, close: async () => {} };
  const file = named
    ? resolve(process.env.GLOSSATOR_CWD ?? '.', named)
    : join(root, 'demo/index.html');
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    process.exit(1);
  }
  const server = await serve((path) => fileIn(dirname(file), path));
  return { address: `${server.origin}/${encodeURIComponent(basename(file))}`, close: server.close };
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens the page for a person, until the browser is closed. */
async function showToPerson(browser: BrowserName, address: string): Promise<void> {
  const session = await openBrowser(browser, { headless: false, keepWelcome: true });
  await welcomePage(session);
  const page = await session.newPage();
  await page.goto(address);
  console.log('Rest the pointer on an underlined term. Close the browser to end.');
  await new Promise<void>((closed) => session.browser.once('disconnected', () => closed()));
  await session.close().catch(() => undefined);
}

/** The terms that the popup lists once the page has been read to its end. */
async function settledTerms(session: Session, popup: Awaited<ReturnType<Session['newPage']>>) {
  let before = '';
  const read = async () => {
    await new Promise((resolveSoon) => setTimeout(resolveSoon, 800));
    const terms = await popupTerms(popup);
    const same = JSON.stringify(terms) === before;
    before = JSON.stringify(terms);
    return { terms, same };
  };
  const { terms } = await until(`${session.name} to read the page`, read, ({ same }) => same);
  return terms;
}

/** Takes the pictures of one theme and tells the terms found. */
async function picture(
  browser: BrowserName,
  address: string,
  theme: 'light' | 'dark',
  folder: string,
) {
  const session = await openBrowser(browser, { colorScheme: theme });
  try {
    const page = await session.newPage();
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    const popup = await session.openExtensionPage(
      `popup.html?tabId=${await session.tabIdOf(page)}`,
    );
    // A hidden page is not read.
    await page.bringToFront();
    const terms = await settledTerms(session, popup);
    await popup.bringToFront();
    await popup.setViewport({ width: 360, height: 560 });
    await popup.screenshot({ path: join(folder, `popup-${theme}.png`) });
    await page.bringToFront();
    if (terms.length > 0) await showFirstMark(session, page);
    await page.screenshot({ path: join(folder, `highlights-${theme}.png`) });
    if (terms.length > 0) {
      await hoverMark(page);
      await until('the card', () => session.card(page).text(), Boolean);
      await page.screenshot({ path: join(folder, `card-${theme}.png`) });
    }
    return terms;
  } finally {
    await session.close();
  }
}

/** Brings the first term into view where none is. */
async function showFirstMark(
  session: Session,
  page: Awaited<ReturnType<Session['newPage']>>,
): Promise<void> {
  if ((await markedTexts(page)).length === 0) await session.command('next-term', page);
  await until(
    'a mark',
    () => markedTexts(page),
    (texts) => texts.length > 0,
  );
  await page.keyboard.press('Escape');
}

async function takePictures(browser: BrowserName, address: string): Promise<void> {
  const folder = join(root, 'artifacts/start');
  mkdirSync(folder, { recursive: true });
  let terms: Awaited<ReturnType<typeof picture>> = [];
  for (const theme of ['light', 'dark'] as const)
    terms = await picture(browser, address, theme, folder);
  console.log(`Terms found: ${terms.length}`);
  for (const { term, count } of terms) console.log(`${String(count).padStart(6)}  ${term}`);
  console.log(`Screenshots: ${relative(process.cwd(), folder) || folder}`);
}

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const browser = BROWSERS.find((name) => name === values.browser);
if (!browser) {
  console.error(`There is no browser “${values.browser}”; there are ${BROWSERS.join(' and ')}.`);
  process.exit(2);
}
const built = await tellMistakes(() =>
  buildExtension({ root, glossary: join(root, 'glossary'), out: join(root, 'dist') }),
);
if (!built) process.exit(1);
const { address, close } = await pageToOpen(positionals[0]);
if (hasDisplay()) await showToPerson(browser, address);
else await takePictures(browser, address);
await close();
process.exit(0);
