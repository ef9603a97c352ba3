import { createServer, type Server as HttpServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, builtFor, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { BrowserName, SessionOptions } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

/** A proxy that passes on what goes to this machine, refuses the rest, and writes down all of it. */
async function startProxy(): Promise<{ server: HttpServer; port: number; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '', 'http://unknown.invalid');
    seen.push(`${url.hostname}${url.pathname}`);
    if (url.hostname !== '127.0.0.1') {
      outgoing.writeHead(502).end();
      return;
    }
    const passedOn = request(
      url,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  server.on('connect', ({ url = '' }, socket) => {
    seen.push(url.replace(/:\d+$/, ''));
    const [host = '', port] = url.split(':');
    if (host !== '127.0.0.1') return socket.end('HTTP/1.1 502 Refused\r\n\r\n');
    const there = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    there.on('error', () => socket.destroy());
    return socket.pipe(there).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, seen };
}

const throughProxy = (port: number): Partial<SessionOptions> => ({
  args: [],
  preferences: {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  },
});

describe.each(BROWSERS)('requests in %s', (name: BrowserName) => {
  let pages: Server;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  beforeAll(async () => {
    pages = await servePages({
      '/': html(
        '<p>Thermidor and the Comintern.</p><iframe src="/frame"></iframe>',
        '<link rel="icon" href="data:,">',
      ),
      '/frame': html('<p>Left Opposition</p>', '<link rel="icon" href="data:,">'),
    });
    proxy = await startProxy();
  });
  afterAll(async () => {
    await pages?.close();
    proxy?.server.closeAllConnections();
    proxy?.server.close();
  });

  /** A reader's walk; without the extension only its first step. */
  async function walk(extension: string | undefined): Promise<string[]> {
    proxy.seen.length = 0;
    const args =
      name === 'chromium'
        ? [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>']
        : [];
    const session = await openBrowser(name, { ...throughProxy(proxy.port), args, extension });
    try {
      const page = await session.newPage();
      await page.goto(`${pages.origin}/`);
      if (extension) {
        await until(
          'marks',
          () => markedTexts(page),
          (texts) => texts.length === 2,
        );
        await hoverMark(page, 'Thermidor');
        await until('the card', () => session.card(page).textOf('h2'), Boolean);
        const popup = await session.openExtensionPage(
          `popup.html?tabId=${await session.tabIdOf(page)}`,
        );
        // Drawn when all is known.
        await popup.waitForSelector('.switches');
        await popup.bringToFront();
        await popup.keyboard.type('who was agabekov');
        await popup.waitForSelector('[role=option]');
        await popup.keyboard.press('Enter');
        await popup.waitForSelector('.shown');
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return [...proxy.seen];
    } finally {
      await session.close();
    }
  }

  it('are those of the page and of the browser itself, none of the extension', async () => {
    const without = await walk(undefined);
    const withExtension = await walk(builtFor(name));
    const ofPage = (seen: readonly string[]) =>
      seen.filter((url) => url.startsWith('127.0.0.1')).sort();
    expect(ofPage(without)).toEqual(['127.0.0.1/', '127.0.0.1/frame']);
    expect(ofPage(withExtension)).toEqual(['127.0.0.1/', '127.0.0.1/frame']);
    const hosts = (seen: readonly string[]) => new Set(seen.map((url) => url.split('/')[0]));
    const browsersOwn = hosts(without);
    const others = [...hosts(withExtension)].filter(
      (host) => !browsersOwn.has(host) && !isBrowsersOwn(host ?? ''),
    );
    expect(others).toEqual([]);
  });
});

/** Hosts that a browser asks by itself, at times of its own choosing. */
const isBrowsersOwn = (host: string): boolean =>
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/.test(
    host,
  );
