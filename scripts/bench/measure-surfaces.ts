/** How soon a page of the extension is painted with what it tells of a tab, and what moves in it afterwards. */
import type { Page } from 'puppeteer-core';
import { until } from '../drive/marks.ts';
import type { Session } from '../drive/session.ts';

export interface Opening {
  /** From the start of its document to the first paint after the page's terms stood in it, in milliseconds by the clock. */
  readonly painted: number;
  /** The same from the start of the navigation, before which the browser has yet to make the document. */
  readonly sinceAsked: number;
  /** The browser's score of what moved from then on; 0 is nothing. */
  readonly shift: number;
}

interface Probed {
  benchStart?: number;
  benchPainted?: number;
  benchShift?: number;
}

/** A page that is drawn has nothing more to do after so long, in milliseconds. */
const REST = 1_000;

/** Run in the page before its own scripts: waits for a word, and adds up what moves after it was painted. */
function probe(word: string): void {
  const seen: Probed = window as Probed;
  seen.benchStart = performance.now();
  seen.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.startTime > (seen.benchPainted ?? Number.POSITIVE_INFINITY))
        seen.benchShift = (seen.benchShift ?? 0) + (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.body?.textContent?.includes(word)) return;
    observer.disconnect();
    // A frame's callbacks come before it is painted; what they send to themselves comes after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.benchPainted = performance.now();
        port1.close();
      };
      port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/**
 * @param page - a page in a tab, read and marked
 * @param path - of the extension's page, "popup.html"
 * @param word - of the page's terms, as it is written in the glossary alone
 */
export async function measureOpening(
  session: Session,
  page: Page,
  path: string,
  word: string,
): Promise<Opening> {
  const tabId = await session.tabIdOf(page);
  // A popup has no page before it: something of the extension's, so that the process is there, and hardly anything to be unloaded.
  const opened = await session.openExtensionPage('manifest.json');
  await opened.evaluateOnNewDocument(probe, word);
  await opened.bringToFront();
  const address = new URL(`${path}?tabId=${tabId}`, opened.url());
  await opened.goto(String(address));
  const times = await until(
    `${path} with ${word}`,
    () =>
      opened.evaluate(() => {
        const { benchStart, benchPainted } = window as Probed;
        return benchStart !== undefined && benchPainted !== undefined
          ? { sinceAsked: benchPainted, painted: benchPainted - benchStart }
          : undefined;
      }),
    Boolean,
  );
  await new Promise((soon) => setTimeout(soon, REST));
  const shift = await opened.evaluate(() => (window as Probed).benchShift ?? 0);
  await opened.close();
  return { ...(times ?? { painted: Number.NaN, sinceAsked: Number.NaN }), shift };
}
