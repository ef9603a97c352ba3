import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import { popupTerms } from '../../scripts/drive/popup-terms.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { html, servePages } from './pages.ts';

const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
const SCHEMES = ['light', 'dark'] as const;

describe.each(BROWSERS.flatMap((name) => SCHEMES.map((scheme) => ({ name, scheme }))))(
  'the popup in $name, $scheme',
  ({ name, scheme }) => {
    let session: Session;
    let server: Server;
    let popup: Page;
    beforeAll(async () => {
      server = await servePages({ '/': html('<p>Thermidor and the Comintern.</p>') });
      session = await openBrowser(name, { colorScheme: scheme });
      const page = await session.newPage();
      await page.goto(`${server.origin}/`);
      popup = await session.openExtensionPage(`popup.html?tabId=${await session.tabIdOf(page)}`);
      await page.bringToFront();
      await until(
        'the terms',
        () => popupTerms(popup),
        (terms) => terms.length === 2,
      );
      await popup.bringToFront();
      await popup.evaluate(axe);
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });

    const violations = async (): Promise<string[]> => {
      const found =
        await popup.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
      return found as string[];
    };

    it('has no violation while it shows what is unmarked', async () => {
      const api = name === 'firefox' ? 'browser' : 'chrome';
      await popup.evaluate(`${api}.storage.sync.set({ 'known:party': true }).then(() => null)`);
      await popup.evaluate(`${api}.storage.local.set({ 'dismissed:127.0.0.1':
        [{ term: 'party', form: 'the party', asWritten: 'the Party' }] }).then(() => null)`);
      await until(
        'both lists',
        () => popup.evaluate(() => document.querySelectorAll('.unmarked summary').length),
        (count) => count === 2,
      );
      await popup.evaluate(() => {
        for (const list of document.querySelectorAll('details')) list.open = true;
      });
      expect(await violations()).toEqual([]);
    });

    it('has no violation while it lists terms, results, nothing, and an entry', async () => {
      expect(await violations()).toEqual([]);
      await popup.keyboard.type('thermidor');
      await popup.waitForSelector('[role=option]');
      expect(await violations()).toEqual([]);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.shown');
      expect(await violations()).toEqual([]);
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('[role=option]');
      await popup.keyboard.press('Escape');
      await popup.keyboard.type('pizza');
      await until(
        'nothing',
        () => popup.evaluate(() => document.querySelectorAll('[role=option]').length),
        (n) => n === 0,
      );
      expect(await violations()).toEqual([]);
    });
  },
);
