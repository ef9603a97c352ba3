import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import { createLookUp, termsOf } from '../../src/matching/look-up.ts';
import { html, servePages } from './pages.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
const { glossary, foreignForms } = compileGlossary(`${root}/glossary`);
const lookUp = createLookUp(glossary, foreignForms);
const queries = readFileSync(`${root}/tests/lookup/queries.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { q: string }).q);

describe.each(BROWSERS)('the lookup in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    server = await servePages({ '/': html('<p>What the Thermidorian reaction was.</p>') });
    session = await openBrowser(name);
    page = await session.newPage();
    await page.goto(`${server.origin}/`);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const openPopup = async (): Promise<Page> => {
    const popup = await session.openExtensionPage('popup.html');
    // Drawn when all is known.
    await popup.waitForSelector('.switches');
    await popup.bringToFront();
    return popup;
  };
  const texts = (popup: Page, selector: string): Promise<string[]> =>
    popup.evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
      selector,
    );
  const see = (popup: Page, selector: string, expected: RegExp) =>
    until(
      `${selector} ${expected}`,
      () => texts(popup, selector),
      ([first]) => expected.test(first ?? ''),
    );
  const violations = async (popup: Page): Promise<unknown> => {
    await popup.evaluate(axe);
    return popup.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
    );
  };

  it('brings a question to its entry by keyboard alone, with what was typed marked', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('who were the thermidoreans');
    await see(popup, '[role=option][aria-selected=true] strong', /^Thermidor$/);
    await see(popup, '[role=option][aria-selected=true] .found-as mark', /^Thermidoreans$/);
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Enter');
    await see(popup, '.shown h2', /^Thermidor$/);
    await popup.close();
  });

  it('opens what was typed and entered before the glossary was there', async () => {
    const popup = await session.openExtensionPage('popup.html');
    const isEarly = await popup.evaluate(async () => {
      // The popup again, so that its box is used in the turn in which it is drawn.
      const again = document.createElement('iframe');
      again.src = 'popup.html';
      document.body.append(again);
      const inside = () => again.contentDocument;
      for (let tries = 0; tries < 5_000 && !inside()?.querySelector('[role=combobox]'); tries += 1)
        await new Promise((resolve) => setTimeout(resolve));
      const box = inside()?.querySelector<HTMLInputElement>('[role=combobox]');
      if (!box) return undefined;
      box.value = 'thermidor';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      return inside()?.querySelector('script[src="entries.js"]') === null;
    });
    expect(isEarly).toBe(true);
    const heading = () =>
      popup.evaluate(
        () =>
          document.querySelector('iframe')?.contentDocument?.querySelector('.shown h2')
            ?.textContent,
      );
    await until('the entry', heading, (text) => text === 'Thermidor');
    await popup.close();
  });

  it('finds the letter’s own words as a passage, verbatim, which Enter opens', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('suspended in mid-air');
    await see(popup, '[role=option][aria-selected=true] .small', /paragraph 7/);
    const [quoted] = await texts(popup, '[role=option] q');
    expect(readFileSync(`${root}/glossary/letter.txt`, 'utf8')).toContain(quoted);
    expect(await texts(popup, '[role=option] mark')).toEqual(['suspended', 'mid', 'air']);
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Enter');
    await see(popup, '.shown blockquote', /suspended in mid-air between/);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('shows which name of another language was found', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('термидорианцы');
    await see(popup, '[role=option] strong', /^Thermidor$/);
    await see(popup, '[role=option] .found-as mark', /^термидорианцы$/);
    await popup.close();
  });

  it('says when there is nothing, and names the nearest apart from any result', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('thermometer');
    await see(popup, '[role=status]', /Nothing in this glossary/);
    await see(popup, '.nearest', /Thermidor/);
    expect(await texts(popup, '[role=option]')).toEqual([]);
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Enter');
    expect(await texts(popup, '.shown')).toEqual([]);
    await popup.close();
  });

  it('keeps what was looked up lately, until it is told to forget', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('comintern');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.shown');
    await popup.close();
    const again = await openPopup();
    await see(again, '.recent button', /^comintern$/);
    expect(await violations(again)).toEqual([]);
    await again.evaluate(() => document.querySelector<HTMLElement>('.recent .clear')?.click());
    await until(
      'nothing kept',
      () => texts(again, '.recent'),
      (sections) => sections.length === 0,
    );
    await again.close();
  });

  it('keeps a lookup though the popup is closed before the browser answers anything more', async () => {
    const popup = await openPopup();
    await popup.evaluate(() => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        storage: { local: { get: unknown } };
        windows: { getCurrent: unknown };
      };
      const never = () => new Promise(() => {});
      api.storage.local.get = never;
      api.windows.getCurrent = never;
    });
    await popup.keyboard.type('agabekov');
    await popup.waitForSelector('[role=option]');
    await popup.keyboard.press('Enter');
    await popup.close();
    const again = await openPopup();
    await see(again, '.recent button', /^agabekov$/);
    await again.close();
  });

  it('shows the terms that the lookup command prints, for every query of tests/lookup', async () => {
    const popup = await openPopup();
    const shown = (await popup.evaluate(async (all) => {
      const box = document.querySelector<HTMLInputElement>('[role=combobox]');
      const seen: string[][] = [];
      for (const query of all) {
        if (!box) break;
        // Empty first: nothing of the last query may be left when the next is read.
        for (const value of ['', query]) {
          box.value = value;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          const isDrawn = () => {
            const results = document.querySelector('[role=option], .nearest');
            const says = document.querySelector('[role=status].status')?.textContent !== '';
            return value === '' ? !results && !says : Boolean(results) || says;
          };
          for (let tries = 0; tries < 500 && !isDrawn(); tries += 1)
            await new Promise((resolve) => setTimeout(resolve));
        }
        seen.push([...document.querySelectorAll('[role=option]')].map(({ id }) => id));
      }
      return seen;
    }, queries)) as string[][];
    const expected = queries.map((query) => termsOf(lookUp(query)).map((id) => `result-${id}`));
    const unsure = new Set(
      queries.flatMap((query) =>
        lookUp(query).findings.flatMap((found) =>
          found.kind === 'entry' && !found.isSure ? [`${query}|result-${found.entry.id}`] : [],
        ),
      ),
    );
    const terms = shown.map((ids, at) =>
      ids.filter((id) => !id.startsWith('result-passage-') && !unsure.has(`${queries[at]}|${id}`)),
    );
    const wrong = queries.filter((_, at) => String(terms[at]) !== String(expected[at]));
    expect(wrong).toEqual([]);
    expect(terms).toHaveLength(queries.length);
    await popup.close();
  }, 120_000);

  it('looks a selection up from the page’s menu, and what is typed behind the keyword', async () => {
    await page.bringToFront();
    const api = name === 'firefox' ? 'browser' : 'chrome';
    // What the menu hands over, the next popup takes.
    const popup = await openPopup();
    await popup.evaluate(
      `${api}.storage.session.set({ 'asked-for': 'the Thermidorian reaction' })`,
    );
    await until(
      'the query',
      () =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value),
      (value) => value === 'the Thermidorian reaction',
    );
    await see(popup, '[role=option] strong', /^Thermidor$/);
    const left = await popup.evaluate(`${api}.storage.session.get(null)`);
    expect(left).toEqual({});
    await popup.close();

    expect(await session.selectFromMenu('Thermidorian reaction', page)).toBe('Thermidor');
    expect(await session.enterInAddressBar('bolshevik prty')).toBe('Bolshevik Party');
  });
});
