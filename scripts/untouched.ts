/**
 * npm run untouched [-- FOLDER]: opens each saved page of ../shared/pages (or FOLDER) in both browsers, with and without the
 * extension, the page's own scripts off, and compares DOM, boxes, focus, selection, scrolling and mutation records; with a
 * card open the only difference may be the card's element.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build/build-extension.ts';
import { hoverMark, markedTexts, until } from './drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from './drive/open-browser.ts';
import { serve } from './drive/serve.ts';
import type { BrowserName, Session } from './drive/session.ts';
import {
  ASPECTS,
  firstDifference,
  recordMutations,
  type Snapshot,
  settleReader,
  takeSnapshot,
} from './drive/snapshot.ts';
import { root } from './root.ts';

const folder = resolve(process.argv[2] ?? join(root, '../shared/pages'));
if (!existsSync(folder)) {
  console.error(`There are no pages: ${folder} is missing. Name a folder of HTML files.`);
  process.exit(2);
}
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** No script of the page, nothing from elsewhere; the charset is the file's own. */
const HEADERS = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};
const server = await serve((path) => {
  const name = names.find((candidate) => path === `/${encodeURIComponent(candidate)}`);
  return name ? { body: readFileSync(join(folder, name)), headers: HEADERS } : undefined;
});

/** How long a page is left to itself before it is compared, in milliseconds. */
const REST = 2_500;
const rest = () => new Promise((soon) => setTimeout(soon, REST));

interface Walk {
  readonly page: Snapshot;
  /** While a card is open, its element taken out; and after. Undefined where nothing could be opened. */
  readonly withCard: Snapshot | undefined;
  readonly after: Snapshot | undefined;
  readonly marks: number;
}

async function openPage(session: Session, name: string): Promise<Page> {
  const page = await session.newPage();
  await recordMutations(page);
  await page.goto(`${server.origin}/${encodeURIComponent(name)}`, {
    waitUntil: 'load',
    timeout: 120_000,
  });
  await settleReader(page);
  await rest();
  return page;
}

async function readPage(session: Session, name: string): Promise<Walk> {
  const page = await openPage(session, name);
  const before = await takeSnapshot(page);
  const marks = (await markedTexts(page)).length;
  let withCard: Snapshot | undefined;
  let after: Snapshot | undefined;
  if (marks > 0) {
    const isHoverable = await hoverMark(page).then(
      () => true,
      () => false,
    );
    if (isHoverable) {
      await until('the card', () => session.card(page).textOf('h2'), Boolean);
      withCard = await takeSnapshot(page);
      await page.keyboard.press('Escape');
      await until(
        'no card',
        () => session.card(page).textOf('h2'),
        (text) => text === undefined,
      );
      after = await takeSnapshot(page);
    }
  }
  await page.close();
  return { page: before, withCard, after, marks };
}

const withoutCard = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  dom: snapshot.dom.replace(/<div data-glossator-card[^>]*><\/div>/, ''),
  boxes: snapshot.boxes.replace(/\n#card [^\n]*/, ''),
});

function differences(
  plain: Snapshot,
  other: Snapshot,
  aspects: readonly (keyof Snapshot)[],
): string[] {
  return aspects.flatMap((aspect) => {
    const difference = firstDifference(plain[aspect], other[aspect]);
    return difference ? [`${aspect} ${difference}`] : [];
  });
}

/** Everything but the mutation records, which tell of the card's own element. */
const BUT_MUTATIONS = ASPECTS.filter((aspect) => aspect !== 'mutations');

async function compare(browser: BrowserName): Promise<number> {
  let faults = 0;
  const plain = await openBrowser(browser, { extension: undefined });
  const extended = await openBrowser(browser, { extension: builtFor(browser) });
  try {
    for (const name of names) {
      const page = await openPage(plain, name);
      const without = await takeSnapshot(page);
      await page.close();
      const walk = await readPage(extended, name);
      const found = [
        ...differences(without, walk.page, ASPECTS),
        ...(walk.withCard ? differences(without, withoutCard(walk.withCard), BUT_MUTATIONS) : []),
        ...(walk.after ? differences(without, walk.after, BUT_MUTATIONS) : []),
      ];
      faults += found.length;
      const card = walk.withCard ? 'card opened and closed' : 'no card to open';
      console.log(
        `${browser} ${name}: ${walk.marks} marks near the viewport, ${card}: ${found.join('\n  ') || 'no difference'}`,
      );
    }
  } finally {
    await plain.close();
    await extended.close();
  }
  return faults;
}

await buildExtension({ root, glossary: join(root, 'glossary'), out: join(root, 'dist') });
let faults = 0;
for (const browser of BROWSERS) faults += await compare(browser);
await server.close();
console.log(faults === 0 ? 'No difference on any page.' : `${faults} differences.`);
process.exit(faults === 0 ? 0 : 1);
