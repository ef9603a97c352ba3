import { figure, ratioCell, table, timesCell } from './markdown.ts';
import { measureReaders, measureWrappers, type RaceResult } from './measure-warm.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile, ratios } from './statistics.ts';

const middleRatio = ({ times }: RaceResult, own: string, base: string): number =>
  quantile(ratios(times[own] ?? [], times[base] ?? []), 0.5);

/** The scan without the search for shadow roots, over the bare walk. */
function withoutSearch({ times }: RaceResult): number {
  const scan = (times.glossator ?? []).map(
    (time, round) => time - (times.shadowSearch?.[round] ?? 0),
  );
  return quantile(ratios(scan, times.walk ?? []), 0.5);
}

const found = (result: RaceResult | undefined, name: string) => result?.found[name] ?? '–';

/** A page with fewer code units a text node than this is dense with nodes. */
const DENSE = 10;

export async function readersPart(context: BenchContext): Promise<Part> {
  const { pages, addressOf, bare, script, compiled, rounds, onProgress } = context;
  const results = [];
  for (const page of pages) {
    onProgress(`readers: ${page.name}`);
    const args = [bare, addressOf(page), script, page, compiled, rounds] as const;
    results.push({
      page,
      readers: await measureReaders(...args),
      wrappers: await measureWrappers(...args),
    });
  }
  const pagesTable = table(
    ['page', 'what it is', 'HTML MB', 'code units', 'text nodes'],
    results.map(({ page, readers }) => [
      page.name,
      page.about,
      figure(page.html.length / 1e6),
      String(readers.textLength),
      String(readers.textNodes),
    ]),
  );
  const readersTable = table(
    [
      'page',
      'bare walk',
      'floor',
      'pattern',
      'Aho–Corasick',
      'Glossator',
      'Glossator, ms',
      'found: pattern, Glossator',
    ],
    results.map(({ page, readers, readers: { times } }) => [
      page.name,
      ratioCell(times.walk, times.floor),
      timesCell(times.floor),
      ratioCell(times.pattern, times.floor),
      ratioCell(times.ahoCorasick, times.floor),
      ratioCell(times.glossator, times.floor),
      timesCell(times.glossator),
      `${found(readers, 'pattern')}, ${found(readers, 'glossator')}`,
    ]),
  );
  const wrappersTable = table(
    [
      'page',
      'floor, ms',
      'mark.js, one pattern',
      'findAndReplaceDOMText',
      'mark.js, an array of words',
      'found',
    ],
    results.flatMap(({ page, wrappers }) => {
      if (!wrappers) return [];
      const { times } = wrappers;
      return [
        [
          page.name,
          timesCell(times.floor),
          ratioCell(times.markPattern, times.floor),
          ratioCell(times.findAndReplace, times.floor),
          ratioCell(times.markWords, times.floor),
          ['markPattern', 'findAndReplace', 'markWords']
            .map((name) => found(wrappers, name))
            .join(', '),
        ],
      ];
    }),
  );
  const dense = results.filter(
    ({ readers: { textLength, textNodes, found } }) =>
      textLength / textNodes < DENSE * 2 && found.glossator === 0,
  );
  return {
    title: 'Reading a page that was read before',
    text: `${pagesTable}

Ratios over **the floor**, the walk over all text nodes with a native pattern of words (\`\\w+\`; on the Russian page
\`[\\p{L}\\p{N}]+\`). *The pattern* is one alternation of all forms, \`gi\`, highlighted; the Aho–Corasick is modern-ahocorasick 3.3.0.
Glossator reads across inline elements, judges weak forms, and knows six languages; the others look into each text node alone.

${readersTable}

Peers that wrap what they find in elements, which are taken out again between two rounds, unmeasured:

${wrappersTable}`,
    aims: [
      {
        title: 'warm full scan, over the floor',
        required: 1.5,
        ambitious: 1.2,
        unit: '',
        measured: results.map(({ page, readers }) => ({
          where: page.name,
          value: middleRatio(readers, 'glossator', 'floor'),
        })),
      },
      {
        title:
          'node-dense page without a match, over the bare walk (search for shadow roots apart)',
        required: 1,
        ambitious: 0.3,
        unit: '',
        measured: dense.map(({ page, readers }) => ({
          where: page.name,
          value: withoutSearch(readers),
        })),
      },
    ],
  };
}
