import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoverMark, markedTexts, until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { html, servePages } from './pages.ts';

/** Every page says that it is in English, as the templates of many do. */
const PAGES = {
  '/ru': html(
    `<h1>Лев Троцкий</h1><p>Осенью в городе говорили о том, что диктатура пролетариата держится на честном слове,
     и что Коминтерн об этом уже не спрашивают.</p>`,
  ),
  '/bg': html(
    `<h1>Лев Троцки</h1><p>През есента в града се говореше, че диктатурата на пролетариата се крепи на честна дума
     и че вече никой не пита Коминтерна.</p>`,
  ),
  '/de': html(
    `<h1>Leo Trotzki</h1><p>Im Herbst sprach man in der Stadt davon, dass die Diktatur des Proletariats auf Treu und
     Glauben stehe und dass die Komintern nicht mehr gefragt werde.</p>`,
  ),
  '/fr': html(
    `<h1>Léon Trotsky</h1><p>En automne on disait dans la ville que la dictature du prolétariat ne tenait qu’à une
     parole, et que le Komintern n’était plus consulté.</p>`,
  ),
  '/es': html(
    `<h1>León Trotski</h1><p>En otoño se decía en la ciudad que la dictadura del proletariado no se apoyaba más
     que en una palabra, y que ya nadie preguntaba a la Comintern.</p>`,
  ),
  '/en': html(
    `<p>In autumn they said in the town that the dictatorship of the proletariat stood on a promise. “C’est la vie”, said a
     man from Kraków, and the Trotskisten and comunistas laughed.</p><p><a href="#">Deutsch</a> <a href="#">Русский</a></p>`,
  ),
  '/none': html('<p>In autumn they said in the town that the price of bread had risen again.</p>'),
  '/quoting': html(
    `<p>In autumn they said in the town that nobody had asked the Comintern for a year, and that it was better so.</p>
     <blockquote>Im Herbst sprach man in der Stadt davon, dass die Diktatur des Proletariats auf Treu und Glauben
     stehe.</blockquote><p>The old man (“Лев Троцкий”, as he signed) was not asked either.</p>`,
  ),
};

describe.each(BROWSERS)('pages in other languages in %s', (name) => {
  let session: Session;
  let server: Server;
  beforeAll(async () => {
    [session, server] = await Promise.all([openBrowser(name), servePages(PAGES)]);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await session.newPage();
    await page.goto(`${server.origin}${path}`);
    return page;
  }

  it.each([
    ['Russian', '/ru', ['Лев Троцкий', 'диктатура пролетариата', 'Коминтерн']],
    ['Bulgarian', '/bg', ['Лев Троцки', 'диктатурата на пролетариата', 'Коминтерна']],
    ['German', '/de', ['Leo Trotzki', 'Diktatur des Proletariats', 'Komintern']],
    ['French', '/fr', ['Léon Trotsky', 'dictature du prolétariat', 'Komintern']],
    ['Spanish', '/es', ['León Trotski', 'dictadura del proletariado', 'Comintern']],
  ])(
    'are marked by their own forms, and the card shows their word: %s',
    async (language, path, words) => {
      const page = await open(path);
      await until(
        'marks',
        () => markedTexts(page),
        (texts) => texts.length >= words.length,
      );
      expect((await markedTexts(page)).sort()).toEqual([...words].sort());
      const word = words[1] as string;
      await page.bringToFront();
      await hoverMark(page, word);
      const card = session.card(page);
      expect(await until('the card', () => card.textOf('.page-word'), Boolean)).toBe(
        `${word}, ${language} for:`,
      );
      expect(await card.textOf('h2')).toBe('dictatorship of the proletariat');
      expect(await card.textOf(`.page-word [lang=${path.slice(1)}]`)).toBe(word);
      await page.close();
    },
  );

  it('are read by their own forms where an English page quotes them', async () => {
    const page = await open('/quoting');
    const texts = await until(
      'marks',
      () => markedTexts(page),
      (found) => found.length === 3,
    );
    expect(texts.sort()).toEqual(['Comintern', 'Diktatur des Proletariats', 'Лев Троцкий']);
    await page.close();
  });

  it('have no part in an English page, whose card shows no word', async () => {
    const page = await open('/en');
    await until(
      'marks',
      () => markedTexts(page),
      (texts) => texts.length > 0,
    );
    await page.bringToFront();
    await hoverMark(page);
    const card = session.card(page);
    await until('the card', () => card.textOf('h2'), Boolean);
    expect(await card.textOf('.page-word')).toBeUndefined();
    expect(await markedTexts(page)).toEqual(['dictatorship of the proletariat']);
    await page.close();
  });

  // Firefox tells no test of the scripts that an extension runs.
  it.runIf(name === 'chromium')('are loaded where they are met, and nowhere else', async () => {
    const loadedBy = async (path: string, count: number): Promise<string[]> => {
      const page = await session.newPage();
      const protocol = await page.createCDPSession();
      const scripts: string[] = [];
      protocol.on('Debugger.scriptParsed', ({ url }) => {
        const file = /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(url)?.[1];
        if (file) scripts.push(file);
      });
      await protocol.send('Debugger.enable');
      await page.goto(`${server.origin}${path}`);
      await until(
        'marks',
        () => markedTexts(page),
        (texts) => texts.length >= count,
      );
      await page.close();
      return scripts.sort();
    };
    expect(await loadedBy('/none', 0)).toEqual(['content.js']);
    expect(await loadedBy('/en', 1)).toEqual(['content.js', 'languages/en.js', 'reading.js']);
    expect(await loadedBy('/ru', 3)).toEqual(['content.js', 'languages/ru.js', 'reading.js']);
  });
});
