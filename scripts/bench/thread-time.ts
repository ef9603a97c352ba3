import type { Page } from 'puppeteer-core';

/**
 * A clock of all tasks that a page's main thread has run, in milliseconds of the thread itself: what other work takes of the
 * machine is not in it.
 */
export async function openThreadClock(page: Page): Promise<() => Promise<number>> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}
