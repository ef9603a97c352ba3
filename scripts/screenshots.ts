/**
 * npm run screenshots [-- --browser NAME --only SURFACE --out FOLDER]: pictures of every surface, in light, dark and forced
 * colours, at 100 and 200 per cent, in both browsers, into docs/screenshots. Says which could not be made, and why.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build/build-extension.ts';
import { until } from './drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from './drive/open-browser.ts';
import { popupTerms } from './drive/popup-terms.ts';
import { serve } from './drive/serve.ts';
import type { BrowserName, Session } from './drive/session.ts';
import { tellMistakes } from './glossary/tell-mistakes.ts';
import { root } from './root.ts';
import { shotsOf } from './screenshots/shots.ts';
import { type Stage, SURFACES, type Surface } from './screenshots/surfaces.ts';
import { holdStill, takeShot } from './screenshots/take-shot.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: [...BROWSERS] },
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
});
const out = values.out
  ? resolve(process.env.GLOSSATOR_CWD ?? '.', values.out)
  : join(root, 'docs/screenshots');
const unmade: string[] = [];
let bytes = 0;
let made = 0;
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Opens the demo, and waits until it has been read. */
async function setStage(session: Session, address: string): Promise<Stage> {
  const page = await session.newPage();
  await page.goto(address);
  const tabId = await session.tabIdOf(page);
  const popup = await session.openExtensionPage(`popup.html?tabId=${tabId}`);
  // A hidden page is not read.
  await page.bringToFront();
  await until(
    'the demo’s terms',
    () => popupTerms(popup),
    // It has more than ten.
    (terms) => terms.length > 10,
  );
  await popup.close();
  await holdStill(page);
  return { session, page, tabId };
}

async function pageOf({ file, search, ready }: Surface, stage: Stage) {
  if (file === undefined) return stage.page;
  const page = await stage.session.openExtensionPage(`${file}${search?.(stage) ?? ''}`);
  await page.bringToFront();
  if (ready) await page.waitForSelector(ready, { timeout: 15_000 });
  await holdStill(page);
  return page;
}

async function picture(surface: Surface, browser: BrowserName, stage: Stage): Promise<void> {
  const { name, file } = surface;
  if (file !== undefined && !existsSync(join(builtFor(browser), file))) {
    unmade.push(`${name} in ${browser}: there is no ${file} in this build`);
    return;
  }
  let page: Awaited<ReturnType<typeof pageOf>> | undefined;
  try {
    page = await pageOf(surface, stage);
    for (const shot of shotsOf(surface, browser)) {
      try {
        const taken = await takeShot(stage.session, page, surface, shot);
        writeFileSync(join(out, shot.file), taken);
        bytes += taken.length;
        made += 1;
      } catch (error) {
        unmade.push(`${shot.file}: ${reasonOf(error)}`);
      }
    }
  } catch (error) {
    unmade.push(`${name} in ${browser}: ${reasonOf(error)}`);
  } finally {
    if (page !== stage.page) await page?.close();
  }
}

const built = await tellMistakes(() =>
  buildExtension({ root, glossary: join(root, 'glossary'), out: join(root, 'dist') }),
);
if (!built) process.exit(1);
mkdirSync(out, { recursive: true });
const demo = readFileSync(join(root, 'demo/index.html'), 'utf8');
const server = await serve((path) => (path === '/' ? demo : undefined));
for (const browser of BROWSERS.filter((name) => values.browser.includes(name))) {
  const session = await openBrowser(browser);
  try {
    const stage = await setStage(session, `${server.origin}/`);
    for (const surface of SURFACES) {
      if (values.only && !values.only.includes(surface.name)) continue;
      await picture(surface, browser, stage);
      console.log(`${browser}: ${surface.name}`);
    }
  } finally {
    await session.close();
  }
}
await server.close();
console.log(
  `${made} pictures, ${Math.round(bytes / 1000)} kB, in ${relative(process.cwd(), out) || out}.`,
);
for (const one of unmade) console.error(`Not made: ${one}`);
process.exitCode = unmade.length > 0 ? 1 : 0;
