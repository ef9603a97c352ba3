/** First loads of a page in a process of its own, with a built extension: what it costs, from a trace. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../drive/session.ts';
import type { WantedWords } from './in-page/pattern.ts';
import { bundleForWorld } from './isolated-world.ts';
import { type LoadCost, MARKED, POLL, readTrace, TRACE_CATEGORIES } from './trace.ts';

/** The name under which the extension registers its highlights. */
const MARK = 'glossator-mark';

/** How often the page is asked whether it is at rest, in milliseconds, and how often in a row it must be. */
const LOOK = 150;
const LOOKS_AT_REST = 4;
/** What a page at rest does between two looks, in milliseconds. */
const REST_TASKS = 12;

const tasksOf = async (page: Page): Promise<number> =>
  ((await page.metrics()).TaskDuration ?? 0) * 1_000;

/** Waits until a page's main thread has nothing to do. */
export async function comeToRest(page: Page): Promise<void> {
  let before = await tasksOf(page);
  for (let atRest = 0; atRest < LOOKS_AT_REST; ) {
    await new Promise((soon) => setTimeout(soon, LOOK));
    const now = await tasksOf(page);
    atRest = now - before < REST_TASKS ? atRest + 1 : 0;
    before = now;
  }
}

/** Marks in the trace when something is painted; looks every few milliseconds. */
const waitForMarks = (highlight: string): string => `
  const timer = setInterval(function ${POLL}() {
    if (!CSS.highlights.get('${highlight}')?.size) return;
    performance.mark('${MARKED}');
    clearInterval(timer);
  }, 10);`;

/** How often a page is loaded at most, since a browser that has just begun may not have the extension's scripts yet. */
const TRIES = 3;

export interface Load extends LoadCost {
  /** Bytes that the page's scripts hold. */
  readonly heap: number;
}

/** Loads a page in a tab of its own. */
export async function measureLoad(
  session: Session,
  address: string,
  highlight = MARK,
  tries = TRIES,
): Promise<Load> {
  try {
    return await loadOnce(session, address, highlight);
  } catch (error) {
    if (tries === 1) throw error;
    return measureLoad(session, address, highlight, tries - 1);
  }
}

async function loadOnce(session: Session, address: string, highlight: string): Promise<Load> {
  const page = await session.newPage();
  try {
    await page.evaluateOnNewDocument(waitForMarks(highlight));
    await page.bringToFront();
    await page.tracing.start({ categories: TRACE_CATEGORIES });
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await comeToRest(page);
    const trace = await page.tracing.stop();
    return { ...readTrace(Buffer.from(trace ?? []).toString()), heap: await heapOf(page) };
  } finally {
    await page.close();
  }
}

/** Bytes that the page's scripts hold, all worlds together, after garbage collection. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  for (let time = 0; time < 2; time += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** An extension that does no more than the pattern does: one alternation of all words, highlighted. */
export async function buildPatternExtension(
  out: string,
  wanted: readonly WantedWords[],
): Promise<string> {
  mkdirSync(out, { recursive: true });
  const script = await bundleForWorld('pattern-script.ts');
  writeFileSync(
    join(out, 'content.js'),
    `globalThis.wanted=${JSON.stringify(wanted.map(({ words, lang }) => ({ words, lang })))};${script}`,
  );
  writeFileSync(join(out, 'background.js'), '');
  writeFileSync(
    join(out, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'The pattern',
      version: '1',
      background: { service_worker: 'background.js' },
      content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_idle' }],
    }),
  );
  return out;
}
