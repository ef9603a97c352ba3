import type { Page } from 'puppeteer-core';
import { until } from '../drive/marks.ts';
import type { Session } from '../drive/session.ts';
import { toFewColours } from './few-colours.ts';
import { readPng, writePng } from './png.ts';
import type { Shot } from './shots.ts';
import type { Surface } from './surfaces.ts';

/** A picture is never larger, in bytes: there are about a hundred of them in the repository. */
export const MAX_BYTES = 60_000;
/** Numbers of colours, tried one after another until the picture is small enough. The first shows no loss. */
const NUMBERS = [128, 64, 32, 16];

/** A blinking caret, or something that moves, would make every picture another one. */
const STILL =
  '* { caret-color: transparent !important; caret-animation: manual !important; animation: none !important; transition: none !important }';

/** Keeps everything on a page still from now on. */
export async function holdStill(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, STILL);
}

/**
 * Takes a picture of what is in front, once two in a row are the same.
 * @throws where it can't be shown, or not in so few bytes
 */
export async function takeShot(
  session: Session,
  page: Page,
  surface: Surface,
  { colours, viewport }: Shot,
): Promise<Uint8Array> {
  await page.bringToFront();
  await session.emulateColours(page, colours);
  await page.setViewport(viewport);
  await surface.show?.(session, page);
  let before = '';
  await until(
    'a picture that stays the same',
    async () => {
      const now = await page.screenshot({ encoding: 'base64' });
      const isSame = now === before;
      before = now;
      return isSame;
    },
    (isSame) => isSame,
  );
  const bitmap = readPng(Buffer.from(before, 'base64'));
  for (const number of NUMBERS) {
    const { palette, indices } = toFewColours(bitmap, number);
    const picture = writePng(bitmap, palette, indices);
    if (picture.length <= MAX_BYTES) return picture;
  }
  throw new Error(`it has more than ${MAX_BYTES} bytes`);
}
