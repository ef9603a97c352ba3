/** What a frame costs in which a page changes a little, with marks on the page and without. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../drive/session.ts';
import { openThreadClock } from './thread-time.ts';

/** Where the reader is: at the top of the page no term is near, at its end many are on screen. */
type Place = 'top' | 'end';

/** Frames of one measurement. */
const FRAMES = 60;

/** Puts a small box on the screen whose colour changes with every frame; it touches nothing else of the page. */
async function animate(frames: number): Promise<void> {
  const box = document.getElementById('bench-box') ?? document.createElement('div');
  box.id = 'bench-box';
  box.style.cssText = 'position:fixed;right:0;bottom:0;width:20px;height:20px;contain:strict';
  if (!box.isConnected) document.body.append(box);
  for (let frame = 0; frame < frames; frame++) {
    box.style.backgroundColor = frame % 2 === 0 ? 'rgb(200 0 0)' : 'rgb(0 0 200)';
    await new Promise((next) => requestAnimationFrame(next));
  }
}

const LINE = 'text-decoration: underline dotted 1px;';
const TINT = 'background-color: rgb(255 200 40 / 16%);';
/** Each look as the extension's style sheet has it, and what its parts cost. */
const STYLES = {
  tenTinted: TINT + LINE,
  tenUnderlined: LINE,
  tenColoured: `color: #9a3412;${LINE}`,
  tenWithoutLine: TINT,
} as const;

/** Marks the first words of ten paragraphs on screen, as the extension marks its terms. */
function markTen(style: string): number {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(bench) { ${style} }`);
  document.adoptedStyleSheets.push(sheet);
  const highlight = new Highlight();
  const near = [...document.querySelectorAll('p')].filter((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  for (let number = 0; number < 10; number++) {
    const text = near[number % near.length]?.firstChild;
    if (!text) continue;
    const startOffset = 20 * Math.floor(number / near.length);
    highlight.add(
      new StaticRange({
        startContainer: text,
        startOffset,
        endContainer: text,
        endOffset: startOffset + 10,
      }),
    );
  }
  CSS.highlights.set('bench', highlight);
  return highlight.size;
}

/** A page that has been left alone long enough for all to be read and painted, in milliseconds. */
const REST = 2_500;
const rest = (time = REST) => new Promise((soon) => setTimeout(soon, time));

async function openAt(session: Session, address: string, place: Place): Promise<Page> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await page.bringToFront();
  await rest();
  if (place === 'end') await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  return page;
}

export interface FrameCosts {
  /** Main thread's task time of a frame, in milliseconds of the thread, round by round. */
  readonly bareTop: number[];
  readonly bareEnd: number[];
  readonly tenTinted: number[];
  readonly tenUnderlined: number[];
  readonly tenColoured: number[];
  readonly tenWithoutLine: number[];
  readonly noneOnScreen: number[];
  readonly onScreen: number[];
}

/**
 * @param bare - a browser without the extension
 * @param extended - one with it
 * @param address - a page with terms at its end and none at its top
 */
export async function measureFrames(
  bare: Session,
  extended: Session,
  address: string,
  rounds: number,
): Promise<FrameCosts> {
  const costs: FrameCosts = {
    bareTop: [],
    bareEnd: [],
    tenTinted: [],
    tenUnderlined: [],
    tenColoured: [],
    tenWithoutLine: [],
    noneOnScreen: [],
    onScreen: [],
  };
  const pages = {
    bareTop: await openAt(bare, address, 'top'),
    bareEnd: await openAt(bare, address, 'end'),
    tenTinted: await openAt(bare, address, 'end'),
    tenUnderlined: await openAt(bare, address, 'end'),
    tenColoured: await openAt(bare, address, 'end'),
    tenWithoutLine: await openAt(bare, address, 'end'),
    noneOnScreen: await openAt(extended, address, 'top'),
    onScreen: await openAt(extended, address, 'end'),
  };
  for (const name of Object.keys(STYLES) as (keyof typeof STYLES)[])
    await pages[name].evaluate(markTen, STYLES[name]);
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(costs) as (keyof FrameCosts)[]) {
      const page = pages[name];
      await page.bringToFront();
      // The first frames after a tab comes to the front are its own.
      await page.evaluate(animate, 5);
      await rest(200);
      const clock = await openThreadClock(page);
      const before = await clock();
      await page.evaluate(animate, FRAMES);
      costs[name].push(((await clock()) - before) / FRAMES);
    }
  for (const page of Object.values(pages)) await page.close();
  return costs;
}
