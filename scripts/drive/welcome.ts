import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './marks.ts';
import type { Session } from './session.ts';

const PATH = '/welcome.html';

/** The tab of the welcome page, which the extension opens a moment after it was installed. @throws where none comes */
export async function welcomePage(session: Session): Promise<Page> {
  const find = async () => {
    for (const page of await session.pages()) {
      // A tab is asked itself: puppeteer does not hear where Firefox's extension has led it.
      const path = await page.evaluate(() => location.pathname).catch(() => '');
      if (path === PATH) return page;
    }
    return undefined;
  };
  const page = await until('the welcome page', find, Boolean);
  if (!page) throw new Error('there is no welcome page');
  return page;
}

/**
 * Closes the welcome page as a reader would, once it is there: it comes in front of every other tab, and a hidden page is
 * not read.
 */
export async function closeWelcome(session: Session): Promise<void> {
  await (await welcomePage(session)).close();
}

/** Whether the extension built in a folder has a welcome page. */
export const hasWelcome = (extension: string): boolean => existsSync(join(extension, PATH));
