import { cpus, loadavg, totalmem } from 'node:os';
import type { Browser } from 'puppeteer-core';

/** The machine and the browser that figures come from, in a sentence. */
export async function describeMachine(browser: Browser): Promise<string> {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${await browser.version()}, headless, no GPU; Node ${process.versions.node}; ${cpus().length} × ${first?.model.trim()}, ${memory} GB of memory, ${process.platform}. Load of the machine at the start: ${load} (other work was running wherever it is above 1).`;
}
