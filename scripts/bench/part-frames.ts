import { framesPage } from './bench-pages.ts';
import { ratioCell, table, timesCell } from './markdown.ts';
import { measureFrames } from './measure-frames.ts';
import type { BenchContext, Part } from './parts.ts';
import { servePages } from './serve-pages.ts';
import { quantile, ratios } from './statistics.ts';

/** A difference that repeats of the same measurement have. */
const NOISE = 1.1;

export async function framesPart({ bare, glossator, rounds }: BenchContext): Promise<Part> {
  const server = await servePages([framesPage()]);
  const costs = await measureFrames(bare, glossator, `${server.origin}/0`, rounds);
  await server.close();
  const { bareTop, bareEnd, tenTinted, noneOnScreen, onScreen } = costs;
  const looks: [string, number[]][] = [
    ['tint and line (the default)', tenTinted],
    ['line alone', costs.tenUnderlined],
    ['coloured letters and line', costs.tenColoured],
    ['tint without a line (no look has it: it would be colour alone)', costs.tenWithoutLine],
  ];
  return {
    title: 'A frame while the page changes',
    text: `A small box that touches nothing else changes its colour in every frame, on a page of 10,000 occurrences. Main thread's time of a
frame:

${table(
  ['where the reader is', 'no extension', 'ten tinted ranges on screen', 'Glossator', 'ratio'],
  [
    [
      'no occurrence near',
      timesCell(bareTop),
      '',
      timesCell(noneOnScreen),
      `${ratioCell(noneOnScreen, bareTop)} over no extension`,
    ],
    [
      'occurrences on screen',
      timesCell(bareEnd),
      timesCell(tenTinted),
      timesCell(onScreen),
      `${ratioCell(onScreen, tenTinted)} over ten ranges`,
    ],
  ],
)}

What ten ranges on screen cost in each look, of the same page without the extension: it is the line that costs, not the number of
ranges, since the browser then asks for the extent of all that stands beside the marked.

${table(
  ['ten ranges', 'ms a frame', 'over none'],
  looks.map(([look, times]) => [look, timesCell(times), ratioCell(times, bareEnd)]),
)}`,
    aims: [
      {
        title: 'a changing frame at 10,000 occurrences, over ten tinted ranges on screen',
        required: 1.2,
        ambitious: 1,
        unit: '',
        measured: [{ where: '', value: quantile(ratios(onScreen, tenTinted), 0.5) }],
      },
      {
        title: `the same with none on screen, over no extension (noise is taken to be ${NOISE})`,
        required: NOISE,
        ambitious: NOISE,
        unit: '',
        measured: [{ where: '', value: quantile(ratios(noneOnScreen, bareTop), 0.5) }],
      },
    ],
  };
}
