import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { recordMutations, settleReader, takeSnapshot } from '../../scripts/drive/snapshot.ts';
import { root } from '../../scripts/root.ts';
import { servePages } from './pages.ts';

describe.each(BROWSERS)('a page in %s', (name) => {
  let server: Server;
  let plain: Session;
  let extended: Session;
  beforeAll(async () => {
    const demo = readFileSync(`${root}/demo/index.html`, 'utf8');
    server = await servePages({ '/': `${demo}<div style="height:2000px"></div>` });
    plain = await openBrowser(name, { extension: undefined });
    extended = await openBrowser(name, { extension: builtFor(name) });
  });
  afterAll(async () => {
    await plain?.close();
    await extended?.close();
    await server?.close();
  });

  const open = async (session: Session): Promise<Page> => {
    const page = await session.newPage();
    await recordMutations(page);
    await page.goto(`${server.origin}/`);
    await settleReader(page);
    return page;
  };

  it('is as it would be without the extension, save the card’s element while it is open', async () => {
    const without = await takeSnapshot(await open(plain));
    const page = await open(extended);
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 5,
    );
    expect(await takeSnapshot(page)).toEqual(without);

    await hoverMark(page);
    await until('the card', () => extended.card(page).textOf('h2'), Boolean);
    const withCard = await takeSnapshot(page);
    expect(withCard.dom.match(/<div data-glossator-card/g)).toHaveLength(1);
    expect(withCard.dom.replace(/<div data-glossator-card[^>]*><\/div>/, '')).toBe(without.dom);
    const { focus, selection, scrolling } = withCard;
    expect({ focus, selection, scrolling }).toEqual({
      focus: without.focus,
      selection: without.selection,
      scrolling: without.scrolling,
    });

    await page.keyboard.press('Escape');
    await until(
      'no card',
      () => extended.card(page).textOf('h2'),
      (text) => text === undefined,
    );
    const { mutations: _, ...after } = await takeSnapshot(page);
    const { mutations: __, ...before } = without;
    expect(after).toEqual(before);
  });
});
