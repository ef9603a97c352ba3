/**
 * npm run soak [-- --loads N --mutations N --cards N]: a long day in one tab of Chromium: cards opened and closed and a page that
 * changes, then many page loads. After garbage collection heap, listeners and nodes must be where they were.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build/build-extension.ts';
import { markedTexts, pointOfMark, until } from './drive/marks.ts';
import { openBrowser } from './drive/open-browser.ts';
import { serve } from './drive/serve.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '200' },
    mutations: { type: 'string', default: '20000' },
    cards: { type: 'string', default: '500' },
  },
});
const [loads, mutations, cards] = [values.loads, values.mutations, values.cards].map(Number) as [
  number,
  number,
  number,
];

/** What may be left over: caches of the browser's own, compiled code; a leak of one card or reading would be far more. */
const SPARE_HEAP = 1_500_000;
const SPARE_NODES = 50;

const PARAGRAPHS = 40;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title><body>
  <p>Thermidor, and the Left Opposition.</p><div id="feed">${Array.from({ length: PARAGRAPHS }, (_, n) => `<p>The Comintern, ${n}; the Red Army.</p>`).join('')}</div></body></html>`;

interface State {
  /** Bytes in use. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function measure(page: Page): Promise<State> {
  const client = await page.createCDPSession();
  // Twice: what the first frees may hold more that the second can free.
  for (let time = 0; time < 3; time++) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((soon) => setTimeout(soon, 300));
  }
  await client.detach();
  const { JSHeapUsedSize = 0, JSEventListeners = 0, Nodes = 0 } = await page.metrics();
  return { heap: JSHeapUsedSize, listeners: JSEventListeners, nodes: Nodes };
}

const hasCard = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-glossator-card]') !== null);

async function openAndCloseCard(page: Page): Promise<void> {
  const point = await until(
    'a mark',
    () => pointOfMark(page),
    (found) => found !== undefined,
  );
  if (point) await page.mouse.click(point.x, point.y);
  await until(
    'a card',
    () => hasCard(page),
    (is) => is,
  );
  await page.keyboard.press('Escape');
  await until(
    'no card',
    () => hasCard(page),
    (is) => !is,
  );
}

/** Adds, edits, moves and removes paragraphs, so many changes in all, and leaves the page as it was. */
async function change(page: Page, count: number): Promise<void> {
  await page.evaluate(async (changes) => {
    const feed = document.getElementById('feed') as HTMLElement;
    const before = feed.innerHTML;
    for (let n = 0; n < changes; n++) {
      const kind = n % 4;
      const some = feed.children[n % feed.children.length] as HTMLElement;
      if (kind === 0) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `Thermidor, ${n}; the Bolshevik Party.`;
        feed.prepend(paragraph);
      } else if (kind === 1) some.textContent = `The Comintern, ${n}, edited.`;
      else if (kind === 2) feed.append(some);
      else some.remove();
      if (n % 100 === 0) await new Promise((next) => requestAnimationFrame(next));
    }
    feed.innerHTML = before;
  }, count);
}

await buildExtension({ root, glossary: `${root}/glossary`, out: `${root}/dist` });
const server = await serve(() => PAGE);
const session = await openBrowser('chromium');
const page = await session.newPage();

async function load(turn: number): Promise<void> {
  await page.goto(`${server.origin}/${turn}`);
  await until(
    'marks',
    () => markedTexts(page),
    (texts) => texts.length > 10,
  );
}

await load(0);
for (let card = 0; card < 10; card++) await openAndCloseCard(page);
await change(page, 400);
const before = await measure(page);
const ROUNDS = 20;
for (let round = 0; round < ROUNDS; round++) {
  await change(page, mutations / ROUNDS);
  for (let card = 0; card < cards / ROUNDS; card++) await openAndCloseCard(page);
}
const afterUse = await measure(page);
for (let turn = 1; turn <= loads; turn++) await load(turn);
for (let card = 0; card < 10; card++) await openAndCloseCard(page);
await change(page, 400);
const afterLoads = await measure(page);
await session.close();
await server.close();

const faults: string[] = [];
function tell(title: string, state: State): void {
  const { heap, listeners, nodes } = state;
  console.log(`${title}: heap ${heap} bytes, ${listeners} listeners, ${nodes} nodes`);
  if (heap > before.heap + SPARE_HEAP) faults.push(`${title}: the heap grew`);
  if (listeners > before.listeners) faults.push(`${title}: listeners were left`);
  if (nodes > before.nodes + SPARE_NODES) faults.push(`${title}: nodes were left`);
}
tell('before', before);
tell(`after ${mutations} mutations and ${cards} cards`, afterUse);
tell(`after ${loads} page loads`, afterLoads);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
