import type { Session } from '../drive/session.ts';
import { openThreadClock } from './thread-time.ts';

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

/** The main thread's task time of one storm, in milliseconds of the thread. */
export async function measureStorm(
  session: Session,
  address: string,
  isCounting: boolean,
): Promise<number> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load' });
  if (isCounting) await page.evaluate(onlyCount);
  await page.bringToFront();
  await rest();
  const clock = await openThreadClock(page);
  const before = await clock();
  await page.evaluate(storm, BATCHES, PARAGRAPHS_A_BATCH);
  await rest();
  const time = (await clock()) - before;
  await page.close();
  return time;
}
