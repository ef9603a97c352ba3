import type { Page } from 'puppeteer-core';

/** What the popup lists: each term of the page with how often it stands there. */
export function popupTerms(popup: Page): Promise<{ term: string; count: number }[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.terms-here .go')].map((row) => ({
      term: row.firstElementChild?.textContent ?? '',
      count: Number.parseInt(row.lastElementChild?.textContent ?? '', 10),
    })),
  );
}
