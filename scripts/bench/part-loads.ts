import { figure, ratioCell, table, timesCell } from './markdown.ts';
import { measurePageLoads, type PageLoads } from './measure-pages.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile, ratios } from './statistics.ts';
import type { LoadCost } from './trace.ts';

const each = <K extends keyof LoadCost>(loads: readonly LoadCost[], key: K): number[] =>
  loads.flatMap((load) => load[key] ?? []);

const row = ({ page, glossator, pattern }: PageLoads): string[] => [
  page.name,
  String(glossator.length),
  timesCell(each(pattern, 'script')),
  timesCell(each(glossator, 'script')),
  ratioCell(each(glossator, 'script'), each(pattern, 'script')),
  `${figure(quantile(each(glossator, 'longest'), 0.5))} / ${figure(quantile(each(glossator, 'longest'), 0.99))}`,
  figure(quantile(each(pattern, 'longest'), 0.5)),
  timesCell(each(glossator, 'marksInView')),
  timesCell(each(glossator, 'allFound')),
  `${figure(
    quantile(
      glossator.map(({ heap }) => heap),
      0.5,
    ) / 1e6,
  )} / ${figure(
    quantile(
      pattern.map(({ heap }) => heap),
      0.5,
    ) / 1e6,
  )}`,
];

export async function loadsPart(context: BenchContext): Promise<Part> {
  const { pages, addressOf, rounds, onProgress, built } = context;
  const results: PageLoads[] = [];
  for (const page of pages.filter(({ isLoaded }) => isLoaded)) {
    onProgress(`loads: ${page.name}`);
    results.push(await measurePageLoads(context, addressOf(page), page, rounds));
  }
  const head = [
    'page',
    'loads',
    'pattern, script',
    'Glossator, script',
    'ratio',
    'longest task: median / 99 %',
    'of the pattern',
    'marks in view',
    'all found',
    'heap MB: Glossator / pattern',
  ];
  return {
    title: 'First load of a page, everything included',
    text: `The built extension, from a trace of the browser, each load in a process of its own. *Script* is the time of the page's
main thread in the extension's code, its compilation and the styles that it forces included; the *longest task* is the longest
stretch of that in one task. *The pattern* is here an extension of its own, which compiles one alternation of all forms and
highlights it. *Marks in view* and *all found* count from document idle, by the clock.

${table(head, results.map(row))}`,
    aims: [
      {
        title: 'cold first page, everything included, over the pattern cold',
        required: 1,
        ambitious: 0.7,
        unit: '',
        measured: results.map(({ page, glossator, pattern }) => ({
          where: page.name,
          value: quantile(ratios(each(glossator, 'script'), each(pattern, 'script')), 0.5),
        })),
      },
      {
        title: 'longest task with our code, 99th percentile of the loads',
        required: 16,
        ambitious: 8,
        unit: ' ms',
        measured: results.map(({ page, glossator }) => ({
          where: page.name,
          value: quantile(each(glossator, 'longest'), 0.99),
        })),
      },
      {
        title: 'gzip that every page loads, data included',
        required: 25,
        ambitious: 18,
        unit: ' kB',
        measured: [{ where: '', value: (built.sizes['content.js'] ?? Number.NaN) / 1_000 }],
      },
    ],
  };
}
