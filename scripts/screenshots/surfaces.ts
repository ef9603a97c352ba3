import type { Page } from 'puppeteer-core';
import { hoverMark, markedTexts, until } from '../drive/marks.ts';
import type { Session } from '../drive/session.ts';

/** A width and a height, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a surface is opened with. */
export interface Stage {
  readonly session: Session;
  /** The page that is read: the demo. */
  readonly page: Page;
  readonly tabId: number;
}

/** Something of the extension that a reader sees. */
export interface Surface {
  /** "card": the first part of its pictures' names. */
  readonly name: string;
  /** Its page in the build: "popup.html"; undefined where it is on the page that is read. */
  readonly file?: string;
  /** What stands behind the file in its address. */
  readonly search?: (stage: Stage) => string;
  readonly size: Size;
  /** At 200 per cent; half of the size, where nothing is said. */
  readonly zoomed?: Size;
  /** What is there when it can be pictured. */
  readonly ready?: string;
  /** Brings it into view, before every picture. */
  readonly show?: (session: Session, page: Page) => Promise<void>;
}

/** A window of a small laptop. */
const WINDOW = { width: 1000, height: 700 };
/** The popup is as wide as its style sheet says, and Chromium lets it be 600 pixels high: 300 CSS pixels at 200 per cent. */
const POPUP = { size: { width: 360, height: 600 }, zoomed: { width: 360, height: 300 } };
/** A side panel, as browsers open it. */
const PANEL = { size: { width: 400, height: 700 } };

const ofTab = ({ tabId }: Stage): string => `?tabId=${tabId}`;

/** The term whose card is pictured; it stands in the demo's first paragraph. */
const TERM = 'party apparatus';

/** Brings the paragraph with the term to the top, where the card has room under it. */
async function showMarks(_: Session, page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('p')?.scrollIntoView({ behavior: 'instant' }));
  await until(
    'marks',
    () => markedTexts(page),
    (texts) => texts.length > 0,
  );
}

async function showCard(session: Session, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((term) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = new Range();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(term) ?? -1;
      if (at < 0) continue;
      range.setStart(node, at);
      // A little above: the card has its room below.
      scrollTo({ top: scrollY + range.getBoundingClientRect().top - 80, behavior: 'instant' });
      return;
    }
  }, TERM);
  await page.mouse.move(1, 1);
  await hoverMark(page, TERM);
  await until('the card', () => session.card(page).textOf('h2'), Boolean);
}

/** Every surface, in the order in which a reader meets them. */
export const SURFACES: readonly Surface[] = [
  { name: 'welcome', file: 'welcome.html', size: WINDOW, ready: '.term' },
  { name: 'marks', size: WINDOW, show: showMarks },
  { name: 'card', size: WINDOW, show: showCard },
  { name: 'popup', file: 'popup.html', search: ofTab, ...POPUP, ready: '.terms-here .go' },
  { name: 'panel', file: 'panel.html', search: ofTab, ...PANEL, ready: 'main li' },
  { name: 'letter', file: 'letter.html', search: () => '#p4s3', size: WINDOW, ready: '.here' },
  { name: 'options', file: 'options.html', size: WINDOW, ready: 'main h1' },
  { name: 'help', file: 'help.html', size: WINDOW, ready: '.keys' },
];
