import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markedTexts, until } from '../drive/marks.ts';
import { serve } from '../drive/serve.ts';
import { figure, table, timesCell } from './markdown.ts';
import { measureOpening, type Opening } from './measure-surfaces.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile } from './statistics.ts';

/** Pages of the extension that tell of a tab. */
const SURFACES = ['popup.html', 'panel.html'];
/** A term of the page, as its headword is written. */
const WORD = 'Thermidor';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>
  <p>Thermidor, the Left Opposition, the Comintern and the Red Army.</p></body></html>`;
/** More are needed than of the rest: the clock tells, not the thread's time. */
const MOST_OPENINGS = 15;

export async function popupPart(context: BenchContext): Promise<Part> {
  const { glossator, built, rounds } = context;
  const server = await serve(() => PAGE);
  const page = await glossator.newPage();
  await page.goto(server.origin);
  await until(
    'marks',
    () => markedTexts(page),
    (texts) => texts.length > 3,
  );
  const there = SURFACES.filter((path) => existsSync(join(built.folders.chromium, path)));
  const openings = new Map<string, Opening[]>(there.map((path) => [path, []]));
  for (let round = 0; round < Math.min(2 * rounds, MOST_OPENINGS); round += 1)
    for (const [path, list] of openings)
      list.push(await measureOpening(glossator, page, path, WORD));
  await page.close();
  await server.close();
  const worst = (list: readonly Opening[]) => Math.max(...list.map(({ shift }) => shift));
  const rows = [...openings];
  return {
    title: 'Popup and panel',
    text: `Opened for a tab whose page has four terms: from the start of the document to the first paint that has them, by the clock, so
that other work is in it; the same from the start of the navigation, since the browser takes a while to make a document; and its score
of what moves in the second after.

${table(
  ['page', 'times', 'painted with the page’s terms', 'since the navigation', 'layout shift, worst'],
  rows.map(([path, list]) => [
    path,
    String(list.length),
    timesCell(list.map(({ painted }) => painted)),
    timesCell(list.map(({ sinceAsked }) => sinceAsked)),
    figure(worst(list)),
  ]),
)}`,
    aims: [
      {
        title: 'painted with real data, from the start of the document',
        required: 100,
        ambitious: 50,
        unit: ' ms',
        measured: rows.map(([where, list]) => ({
          where,
          value: quantile(
            list.map(({ painted }) => painted),
            0.5,
          ),
        })),
      },
      {
        title: 'layout shift after that',
        required: 0,
        ambitious: 0,
        unit: '',
        measured: rows.map(([where, list]) => ({ where, value: worst(list) })),
      },
    ],
  };
}
