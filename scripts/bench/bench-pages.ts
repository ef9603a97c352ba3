/** The pages that are measured on: saved ones of ../shared/pages, which a clone does not have, and generated ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts } from '../../tests/detection/read-texts.ts';
import { root } from '../root.ts';
import { generateSentences } from './generated-text.ts';

export interface BenchPage {
  readonly name: string;
  readonly about: string;
  readonly html: Uint8Array;
  /** The language that its text is in. */
  readonly lang: 'en' | 'ru';
  /** Whether it takes too long for a short run. */
  readonly isLong: boolean;
  /** Whether it is also loaded with the built extension. */
  readonly isLoaded: boolean;
}

/** Pages of more bytes are left out of a short run. */
const LONG = 1_900_000;
/** Generated pages that are loaded with the built extension; of the saved ones all are. */
const LOADED = ['1 MB, nodes', '1 MB, nodes, none', '12 MB, 50,000', 'Russian'];

const SAVED: Readonly<Record<string, string>> = {
  'lwn-1': 'news, short',
  wikipedia: 'an article without a term',
  bolshevism: 'a book on the subject',
  'wikipedia-2': 'a long article, dense with links',
  'compat-table': 'a table of 55,000 tiny text nodes',
  'war-and-peace': 'a novel, long',
};

const FOLDER = join(root, '../shared/pages');

/** The saved pages that are there. */
function savedPages(): BenchPage[] {
  return Object.entries(SAVED).flatMap(([name, about]) => {
    const file = join(FOLDER, `${name}.html`);
    if (!existsSync(file)) return [];
    const html = readFileSync(file);
    return [{ name, about, html, lang: 'en' as const, isLong: html.length > LONG, isLoaded: true }];
  });
}

/** Names of the saved pages that are not there. */
export const missingPages = (): string[] =>
  Object.keys(SAVED).filter((name) => !existsSync(join(FOLDER, `${name}.html`)));

function page(name: string, about: string, body: string, lang: 'en' | 'ru' = 'en'): BenchPage {
  const html = Buffer.from(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${name}</title><body>${body}</body></html>`,
  );
  return { name, about, lang, html, isLong: html.length > LONG, isLoaded: LOADED.includes(name) };
}

/** Sentences that make one paragraph: about 1,000 code units. */
const A_PARAGRAPH = 12;

function paragraphs(sentences: readonly string[]): string {
  const parts: string[] = [];
  for (let from = 0; from < sentences.length; from += A_PARAGRAPH)
    parts.push(`<p>${sentences.slice(from, from + A_PARAGRAPH).join(' ')}</p>`);
  return parts.join('\n');
}

/** Every three words in an element of their own, every sentence in a table's row: as dense as pages get. */
const cells = (sentences: readonly string[]): string =>
  `<table>${sentences
    .map((sentence) => {
      const words = sentence.split(' ');
      const groups = Array.from({ length: Math.ceil(words.length / 3) }, (_, index) =>
        words.slice(index * 3, index * 3 + 3).join(' '),
      );
      return `<tr>${groups.map((group) => `<td><span>${group}</span></td>`).join('')}</tr>`;
    })
    .join('\n')}</table>`;

/** The project's own Russian test texts, over and over. */
function russian(length: number): string {
  const texts = readTexts(join(root, 'tests/detection'))
    .filter(({ group }) => group === 'russian')
    .map(({ text }) => `<p>${text}</p>`);
  let body = '';
  for (let turn = 0; body.length < length; turn += 1) body += texts[turn % texts.length];
  return body;
}

const generatedPages = (): BenchPage[] => [
  page('100 kB', 'prose, 20 terms', paragraphs(generateSentences(100_000, 20))),
  page('1 MB, none', 'prose without a term', paragraphs(generateSentences(1_000_000, 0))),
  page(
    '1 MB, nodes',
    'a table of small cells, 1,000 terms',
    cells(generateSentences(600_000, 1_000)),
  ),
  page(
    '1 MB, nodes, none',
    'a table of small cells, no term',
    cells(generateSentences(600_000, 0)),
  ),
  page('2 MB, 10,000', 'prose, 10,000 terms', paragraphs(generateSentences(2_000_000, 10_000))),
  page('12 MB, 50,000', 'prose, 50,000 terms', paragraphs(generateSentences(12_000_000, 50_000))),
  page('4 MB, nodes', 'a table of small cells, no term', cells(generateSentences(1_500_000, 0))),
  page('Russian', 'prose in Russian, 1 MB', russian(1_000_000), 'ru'),
];

export const benchPages = (): BenchPage[] => [...savedPages(), ...generatedPages()];

/** Terms at its end, none in its first screens. */
export const framesPage = (): BenchPage =>
  page(
    'frames',
    '',
    paragraphs(generateSentences(100_000, 0)) + paragraphs(generateSentences(2_000_000, 10_000)),
  );

/** Two pages of the same length, one without a term and one with many. */
export const heapPages = (): BenchPage[] => [
  page('none', '', paragraphs(generateSentences(2_000_000, 0))),
  page('many', '', paragraphs(generateSentences(2_000_000, 10_000))),
];
