import { ratioCell, table, timesCell } from './markdown.ts';
import { measureStorm } from './measure-storm.ts';
import type { BenchContext, Part } from './parts.ts';
import { quantile, ratios } from './statistics.ts';

/** The page whose paragraphs are appended; where it is not there, a generated one. */
const PAGES = ['bolshevism', '100 kB'];

export async function stormPart(context: BenchContext): Promise<Part> {
  const { pages, addressOf, bare, glossator, rounds } = context;
  const page = PAGES.flatMap((name) => pages.find((one) => one.name === name) ?? [])[0];
  if (!page) throw new Error('there is no page for the storm');
  const counting: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    counting.push(await measureStorm(bare, addressOf(page), true));
    reading.push(await measureStorm(glossator, addressOf(page), false));
  }
  return {
    title: 'A storm of changes',
    text: `1,000 paragraphs appended in 50 frames to the page “${page.name}”; all tasks of the main thread, from the first change to 2.5 s after the last.

${table(
  ['an observer that only counts', 'Glossator', 'ratio'],
  [[timesCell(counting), timesCell(reading), ratioCell(reading, counting)]],
)}`,
    aims: [
      {
        title: 'mutation storm, over an observer that only counts',
        required: 1.3,
        ambitious: 1.15,
        unit: '',
        measured: [{ where: '', value: quantile(ratios(reading, counting), 0.5) }],
      },
    ],
  };
}
