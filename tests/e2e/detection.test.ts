/**
 * The extension in a browser marks the same as the command `annotate`, on all the texts of tests/detection, as they are and
 * with markup laid through them at random.
 */
import { join } from 'node:path';
import fc from 'fast-check';
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
  /^(?:bulgarian|russian)/.test(group) ? 'Коминтерн' : 'Agabekov';

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
const bodyOf = (text: string, inside: (block: string) => string): string =>
  text
    .split(BLOCKS)
    .map((block) => `<p>${inside(block)}</p>`)
    .join('\n');

/** What may stand anywhere in a line without a reader noticing. */
const INLINE = ['b', 'i', 'span', 'a', 'em', 'font'];

/** A text with inline elements laid through it: cut at random, each piece in an element or in none, some in two. */
function withMarkup(text: string, seed: number): string {
  const cut = fc.array(fc.nat({ max: text.length }), { minLength: Math.ceil(text.length / 9) });
  const [cuts = []] = fc.sample(cut, { numRuns: 1, seed });
  // A character of two code units can't be written in two elements.
  const places = [...new Set([0, ...cuts, text.length])]
    .filter((at) => !/[\uDC00-\uDFFF]/.test(text.charAt(at)))
    .sort((a, b) => a - b);
  return places
    .map((from, index) => {
      const piece = escaped(text.slice(from, places[index + 1] ?? text.length));
      const name = INLINE[(from + seed) % (INLINE.length + 3)];
      return name ? `<${name}>${index % 4 ? piece : `<u>${piece}</u>`}</${name}>` : piece;
    })
    .join('');
}

const STYLE = '<style>p { white-space: pre-wrap; margin: 0 }</style>';

/** What is painted, each with the number of its paragraph and its offsets there. */
const paintedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    return [...(CSS.highlights.get('glossator-mark') ?? [])]
      .map((range) => {
        const index = paragraphs.findIndex((one) => one.contains(range.startContainer));
        const before = new Range();
        before.setStart(paragraphs[index] as Node, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const startOffset = before.toString().length;
        before.setEnd(range.endContainer, range.endOffset);
        return { index, startOffset, endOffset: before.toString().length };
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
      PARTS.flatMap(({ text }, index) => [
        [`/as-it-is/${index}`, html(bodyOf(text, escaped), STYLE)],
        [
          `/cut/${index}`,
          html(
            bodyOf(text, (block) => withMarkup(block, index)),
            STYLE,
          ),
        ],
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
      for (const way of ['as-it-is', 'cut']) {
        await page.goto(`${server.origin}/${way}/${index}`);
        const painted = await until(
          'the last mark',
          () => paintedIn(page),
          (marks) => marks.at(-1)?.endsWith(lastOf(part)) ?? false,
        );
        expect(painted, way).toEqual(annotated(text));
      }
    },
  );
});
