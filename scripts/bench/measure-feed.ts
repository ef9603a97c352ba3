/** A feed that a reader leaves open: paragraphs come at its top and go at its end. */
import { markedTexts, until } from '../drive/marks.ts';
import type { Session } from '../drive/session.ts';
import { generateSentences } from './generated-text.ts';

/** How often a batch of paragraphs comes, in milliseconds, and how many are kept. */
const INTERVAL = 500;
const BATCH = 5;
const KEPT = 100;
/** How often it is looked what is held, in a run. */
const LOOKS = 10;

export interface Held {
  /** Bytes that the scripts of the page hold after garbage collection, all worlds together. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Run in the page: goes on until the page is closed. */
function feed(sentences: readonly string[], interval: number, batch: number, kept: number): void {
  const list = document.getElementById('feed') as HTMLElement;
  let next = 0;
  setInterval(() => {
    for (let count = 0; count < batch; count += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentences[next % sentences.length] ?? '';
      next += 1;
      list.prepend(paragraph);
    }
    while (list.childElementCount > kept) list.lastElementChild?.remove();
  }, interval);
}

/**
 * What is held while a feed runs, in order: the first look is when the feed is full.
 * @param address - a page with an empty element `#feed`
 * @param minutes - how long it runs
 */
export async function measureFeed(
  session: Session,
  address: string,
  minutes: number,
): Promise<Held[]> {
  const page = await session.newPage();
  await page.goto(address);
  await page.bringToFront();
  await page.evaluate(feed, generateSentences(100_000, 2_000), INTERVAL, BATCH, KEPT);
  const full = (KEPT / BATCH) * INTERVAL;
  await new Promise((soon) => setTimeout(soon, full));
  if (await page.evaluate(() => CSS.highlights.size > 0)) {
    await until(
      'marks in the feed',
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
  }
  const client = await page.createCDPSession();
  const look = async (): Promise<Held> => {
    for (let time = 0; time < 2; time += 1) await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return { heap: usedSize, nodes: Nodes, listeners: JSEventListeners };
  };
  const held = [await look()];
  for (let time = 0; time < LOOKS; time += 1) {
    await new Promise((soon) => setTimeout(soon, (minutes * 60_000) / LOOKS));
    held.push(await look());
  }
  await page.close();
  return held;
}
