import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build/build-extension.ts';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

const folder = join(root, 'tests/fixtures/other-glossary');

describe.each(BROWSERS)('built on three terms of another text, in %s', (name) => {
  let out: string;
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'glossator-other-'));
    await buildExtension({ root, glossary: folder, out });
    server = await servePages({
      '/': html(
        '<p>Who slept, the Hare or the <i>Tortoise</i>? Not the March Hare, nor Thermidor.</p>',
      ),
    });
    session = await openBrowser(name, { extension: builtFor(name, out) });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('marks its terms, and shows its entry with its words', async () => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    const texts = await until(
      'marks',
      () => markedTexts(page),
      (found) => found.length === 2,
    );
    expect(texts).toEqual(['the Hare', 'the Tortoise']);
    await hoverMark(page, 'the Tortoise');
    expect(await until('the card', () => session.card(page).textOf('h2'), Boolean)).toBe(
      'The Tortoise',
    );
    const quote = (await session.card(page).textOf('blockquote')) ?? '';
    expect(readFileSync(join(folder, 'fable.txt'), 'utf8')).toContain(quote.trim());
    await session.card(page).ask(`(root) => root.querySelector('.edition summary').click()`);
    expect(await session.card(page).textOf('figcaption')).toContain('Townsend');
  });

  it('shows its text, and names it a text', async () => {
    const page = await session.openExtensionPage('letter.html#p2s2');
    await page.waitForSelector('.term');
    const shown = await page.evaluate(() => ({
      text: [...document.querySelectorAll('[data-paragraph]')].map((one) => one.textContent),
      heading: document.querySelector('h1')?.textContent,
      here: document.querySelector('.here')?.textContent,
      notes: document.querySelectorAll('.notes li').length,
    }));
    expect(shown.text.join('\n\n')).toBe(readFileSync(join(folder, 'fable.txt'), 'utf8').trim());
    expect(shown.heading).toBe('The Hare and the Tortoise');
    expect(shown.here).toMatch(/^The Tortoise never for a moment stopped/);
    expect(shown.notes).toBe(1);
    const popup = await session.openExtensionPage('popup.html');
    const link = () => popup.evaluate(() => document.querySelector('.whole-text a')?.textContent);
    expect(await until('the link', link, Boolean)).toBe('The text');
    await popup.close();
    await page.close();
  });

  it('finds its terms in the lookup', async () => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.bringToFront();
    await popup.waitForSelector('[role=combobox]:focus');
    await popup.keyboard.type('tortise');
    const first = () =>
      popup.evaluate(() => document.querySelector('[role=option] strong')?.textContent ?? '');
    expect(await until('a result', first, Boolean)).toBe('The Tortoise');
  });
});
