/**
 * npm run storm [-- --rounds N --page FILE]: what a storm of changes costs a page, in Chromium: 1,000 paragraphs appended in 50
 * frames, with the built extension and with an observer that only counts, in turn. Prints the main thread's task time of each
 * and their ratio, with medians and quartiles.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build/build-extension.ts';
import { openBrowser } from './drive/open-browser.ts';
import { serve } from './drive/serve.ts';
import type { Session } from './drive/session.ts';
import { root } from './root.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    page: { type: 'string', default: join(root, '../shared/pages/bolshevism.html') },
  },
});
const file = resolve(values.page);
if (!existsSync(file)) {
  console.error(`There is no page ${file}: name one with --page.`);
  process.exit(2);
}

const BATCHES = 50;
const PARAGRAPHS_A_BATCH = 20;
/** How long a page is left to itself before and after the storm, in milliseconds. */
const REST = 2_500;
const rest = () => new Promise((soon) => setTimeout(soon, REST));

/** All that an observer costs by itself. */
function onlyCount(): void {
  const counted = { records: 0 };
  new MutationObserver((records) => {
    counted.records += records.length;
  }).observe(document, { childList: true, subtree: true, characterData: true });
  Object.assign(window, { counted });
}

/** Appends copies of the page's own paragraphs, so many a frame. */
async function storm(batches: number, paragraphs: number): Promise<void> {
  const texts = [...document.querySelectorAll('p')]
    .map((p) => p.textContent ?? '')
    .filter((text) => text.length > 200);
  const place = document.createElement('div');
  document.body.append(place);
  for (let batch = 0; batch < batches; batch++) {
    for (let n = 0; n < paragraphs; n++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = texts[(batch * paragraphs + n) % texts.length] ?? '';
      place.append(paragraph);
    }
    await new Promise((next) => requestAnimationFrame(next));
  }
}

const taskTime = async (page: Page): Promise<number> =>
  ((await page.metrics()).TaskDuration ?? 0) * 1_000;

/** The main thread's task time of one storm, in milliseconds. */
async function measure(session: Session, address: string, isCounting: boolean): Promise<number> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load' });
  if (isCounting) await page.evaluate(onlyCount);
  await page.bringToFront();
  await rest();
  const before = await taskTime(page);
  await page.evaluate(storm, BATCHES, PARAGRAPHS_A_BATCH);
  await rest();
  const time = (await taskTime(page)) - before;
  await page.close();
  return time;
}

function quartiles(times: readonly number[]): [number, number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return [at(0.25), at(0.5), at(0.75)];
}

const show = (times: readonly number[], digits: number): string => {
  const [low, middle, high] = quartiles(times).map((time) => time.toFixed(digits));
  return `${middle} (${low}–${high})`;
};

await buildExtension({ root, glossary: join(root, 'glossary'), out: join(root, 'dist') });
// No script of the page: what it does by itself is not what is measured.
const headers = {
  'content-type': 'text/html',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};
const server = await serve(() => ({ body: readFileSync(file), headers }));
const bare = await openBrowser('chromium', { extension: undefined });
const extended = await openBrowser('chromium');
const counting: number[] = [];
const glossator: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  counting.push(await measure(bare, server.origin, true));
  glossator.push(await measure(extended, server.origin, false));
}
await Promise.all([bare.close(), extended.close(), server.close()]);

const ratios = glossator.map((time, round) => time / (counting[round] ?? Number.NaN));
console.log(`${counting.length} rounds, medians and quartiles:`);
console.log(`an observer that only counts  ${show(counting, 0)} ms`);
console.log(`the extension                 ${show(glossator, 0)} ms`);
console.log(`ratio, round by round         ${show(ratios, 2)}`);
