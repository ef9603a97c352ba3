import { serve } from '../drive/serve.ts';
import { table } from './markdown.ts';
import { type Held, measureFeed } from './measure-feed.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile } from './statistics.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><body><div id="feed"></div></body></html>';

/** What a heap may vary by from look to look, in MB: compiled code, the browser's own caches. */
const NOISE = 0.5;

const MB = 1e6;
/** What the later half holds more than the earlier, as medians: what grows all the time shows in it. */
function growth(held: readonly Held[]): number {
  const heaps = held.map(({ heap }) => heap / MB);
  const half = Math.floor(heaps.length / 2);
  return quantile(heaps.slice(-half), 0.5) - quantile(heaps.slice(0, half), 0.5);
}

export async function feedPart(context: BenchContext): Promise<Part> {
  const { bare, glossator, feedMinutes } = context;
  const server = await serve(() => PAGE);
  const [without, reading] = await Promise.all(
    [bare, glossator].map((session) => measureFeed(session, server.origin, feedMinutes)),
  );
  await server.close();
  const rows = [
    ['no extension', without],
    ['Glossator', reading],
  ] as const;
  const mb = (held: Held | undefined) => ((held?.heap ?? Number.NaN) / MB).toFixed(2);
  return {
    title: `A feed of ${feedMinutes} minutes`,
    text: `Ten paragraphs come each second at the top of a page that keeps a hundred. What is held after garbage collection, from the
moment when the feed is full, in eleven looks; *grown* is the median of the last five over that of the first five.

${table(
  [
    '',
    'heap MB, first',
    'heap MB, last',
    'grown, MB',
    'nodes, first and last',
    'listeners, first and last',
  ],
  rows.map(([label, held = []]) => [
    label,
    mb(held[0]),
    mb(held.at(-1)),
    growth(held).toFixed(2),
    `${held[0]?.nodes}, ${held.at(-1)?.nodes}`,
    `${held[0]?.listeners}, ${held.at(-1)?.listeners}`,
  ]),
)}`,
    aims: [
      {
        title: `heap grown in a feed of ${feedMinutes} minutes (noise is taken to be ${NOISE} MB)`,
        required: NOISE,
        ambitious: NOISE,
        unit: ' MB',
        measured: [{ where: '', value: growth(reading ?? []) }],
      },
    ],
  };
}
