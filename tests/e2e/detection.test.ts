/** The extension in a browser marks the same as the command `annotate`, on all the texts of tests/detection. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnnotator } from '../../scripts/commands/annotate-text.ts';
import { loadGlossary } from '../../scripts/commands/load-glossary.ts';
import { until } from '../../scripts/drive/marks.ts';
import { BROWSERS, openBrowser } from '../../scripts/drive/open-browser.ts';
import type { Server } from '../../scripts/drive/serve.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { root } from '../../scripts/root.ts';
import { readTexts } from '../detection/read-texts.ts';
import { html, servePages } from './pages.ts';

/** Texts on one page: few enough to be painted all at once in a tall window. */
const TEXTS_A_PAGE = 8;
/** Marked in any case and last, so that what stands before it was judged when it is; in the letters of its group's language. */
const lastOf = (group: string): string =>
  /^(?:bulgarian|russian)/.test(group) ? 'Агабеков' : 'Agabekov';

/** Texts by group, in parts. */
function pagesOfTexts(): { name: string; text: string }[] {
  const all = readTexts(join(root, 'tests/detection'));
  return [...new Set(all.map(({ group }) => group))].flatMap((group) => {
    const texts = all.filter((text) => text.group === group);
    return Array.from({ length: Math.ceil(texts.length / TEXTS_A_PAGE) }, (_, index) => ({
      name: `${group} ${index + 1}`,
      text: [
        ...texts.slice(index * TEXTS_A_PAGE, (index + 1) * TEXTS_A_PAGE).map(({ text }) => text),
        lastOf(group),
      ].join('\n\n'),
    }));
  });
}

const PARTS = pagesOfTexts();
const BLOCKS = /\n\s*\n/;
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
const bodyOf = (text: string): string =>
  text
    .split(BLOCKS)
    .map((block) => `<p>${escaped(block)}</p>`)
    .join('\n');

/** What is painted, each with the number of its paragraph and its offsets there. */
const paintedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    return [...(CSS.highlights.get('glossator-mark') ?? [])]
      .map((range) => {
        const { startContainer, startOffset, endOffset } = range as StaticRange;
        const index = paragraphs.findIndex((one) => one.contains(startContainer));
        return { index, startOffset, endOffset };
      })
      .sort((a, b) => a.index - b.index || a.startOffset - b.startOffset)
      .map(({ index, startOffset, endOffset }) => {
        const words = paragraphs[index]?.textContent?.slice(startOffset, endOffset);
        return `${index}: ${startOffset}–${endOffset} ${words}`;
      });
  });

describe.each(BROWSERS)('detection in %s', (name) => {
  let session: Session;
  let server: Server;
  let page: Page;
  let annotate: ReturnType<typeof createAnnotator>;
  beforeAll(async () => {
    const pages = Object.fromEntries(
      PARTS.map(({ text }, index) => [
        `/${index}`,
        html(bodyOf(text), '<style>p{white-space:pre-wrap;margin:0}</style>'),
      ]),
    );
    [session, server] = await Promise.all([openBrowser(name), servePages(pages)]);
    annotate = createAnnotator(await loadGlossary());
    page = await session.newPage();
    await page.setViewport({ width: 1600, height: 5000 });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** What the command marks, told as `paintedIn` does. */
  function annotated(text: string): string[] {
    const starts = [0, ...[...text.matchAll(/\n\s*\n/g)].map((gap) => gap.index + gap[0].length)];
    return annotate(text).map(({ start, end, text: words }) => {
      const index = starts.findLastIndex((one) => one <= start);
      const from = starts[index] as number;
      return `${index}: ${start - from}–${end - from} ${words}`;
    });
  }

  it.each(PARTS.map((part, index) => ({ part: part.name, text: part.text, index })))(
    'is that of annotate: $part',
    async ({ part, index, text }) => {
      await page.goto(`${server.origin}/${index}`);
      const painted = await until(
        'the last mark',
        () => paintedIn(page),
        (marks) => marks.at(-1)?.endsWith(lastOf(part)) ?? false,
      );
      expect(painted).toEqual(annotated(text));
    },
  );
});
