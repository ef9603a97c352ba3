import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../build/build-extension.ts';
import { openBrowser } from '../drive/open-browser.ts';
import { root } from '../root.ts';
import { generateTerms, writeGlossary } from './generated-glossary.ts';
import { figure, ratioCell, table, timesCell } from './markdown.ts';
import { measureGlossaries } from './measure-glossaries.ts';
import { measureLoad } from './measure-loads.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile, ratios } from './statistics.ts';
import type { LoadCost } from './trace.ts';

const SIZES = [53, 1_000, 10_000] as const;
const [SMALL, , LARGE] = SIZES;
const PAGES = ['bolshevism', '1 MB, none'];
/** Sizes that are built too: of 10,000 files the compiler had not made tables within four minutes. */
const BUILT_SIZES = SIZES.slice(0, 2);
/** Loads with each built glossary. */
const LOADS = 5;

interface BuiltWith {
  readonly size: number;
  /** Bytes after gzip. */
  readonly gzip: number;
  readonly loads: readonly LoadCost[];
}

/** First loads of a page with an extension built with so many generated terms. */
async function loadWith(context: BenchContext, size: number, address: string): Promise<BuiltWith> {
  const glossary = join(context.folder, `glossary-${size}`);
  const out = join(context.folder, `built-${size}`);
  mkdirSync(glossary);
  writeGlossary(glossary, generateTerms(size));
  const built = await buildExtension({ root, glossary, out });
  const session = await openBrowser('chromium', { extension: built.folders.chromium });
  const loads: LoadCost[] = [];
  for (let load = 0; load < Math.min(LOADS, context.rounds); load += 1)
    loads.push(await measureLoad(session, address));
  await session.close();
  return { size, gzip: built.sizes['content.js'] ?? Number.NaN, loads };
}

export async function glossariesPart(context: BenchContext): Promise<Part> {
  const { pages, addressOf, bare, script, compiled, rounds, onProgress } = context;
  const results = [];
  for (const page of pages.filter(({ name }) => PAGES.includes(name))) {
    onProgress(`glossaries: ${page.name}`);
    const race = await measureGlossaries(bare, addressOf(page), script, compiled, SIZES, rounds);
    results.push({ page, times: race.times });
  }
  const builtWith: BuiltWith[] = [];
  const [first] = results;
  for (const size of BUILT_SIZES) {
    onProgress(`glossaries: built with ${size} terms`);
    if (first) builtWith.push(await loadWith(context, size, addressOf(first.page)));
  }
  return {
    title: 'Glossaries of three sizes',
    text: `The letter's own terms, filled up with generated ones of eleven forms each. Warm scan of the same page:

${table(
  ['page', ...SIZES.map((size) => `${size} terms`), `${LARGE} over ${SMALL}`],
  results.map(({ page, times }) => [
    page.name,
    ...SIZES.map((size) => timesCell(times[size])),
    ratioCell(times[LARGE], times[SMALL]),
  ]),
)}

The extension built with generated terms alone, first loads of “${first?.page.name}”:

${table(
  ['terms', 'content.js, kB gzipped', 'script', 'longest task'],
  builtWith.map(({ size, gzip, loads }) => [
    String(size),
    figure(gzip / 1_000),
    timesCell(loads.map(({ script }) => script)),
    timesCell(loads.map(({ longest }) => longest)),
  ]),
)}`,
    aims: [
      {
        title: '10,000 terms over 53, warm scan of the same page',
        required: 2,
        ambitious: 1.5,
        unit: '',
        measured: results.map(({ page, times }) => ({
          where: page.name,
          value: quantile(ratios(times[LARGE] ?? [], times[SMALL] ?? []), 0.5),
        })),
      },
    ],
  };
}
