import { heapPages } from './bench-pages.ts';
import { table } from './markdown.ts';
import { measureHeap } from './measure-heap.ts';
import type { BenchContext, Part } from './parts.ts';
import { servePages } from './serve-pages.ts';
import { quantile } from './statistics.ts';
import { whatIsWanted } from './what-is-wanted.ts';

export async function heapPart({ bare, script, compiled }: BenchContext): Promise<Part> {
  const server = await servePages(heapPages());
  const wanted = whatIsWanted(compiled, 'en');
  const without = `${server.origin}/0`;
  const costs = await measureHeap(bare, script, wanted, without, `${server.origin}/1`);
  await server.close();
  const tables = quantile(costs.tables, 0.5) / 1e6;
  const occurrence = quantile(costs.occurrence, 0.5) / 1e3;
  return {
    title: 'Memory',
    text: `What is held after garbage collection: the English tables, made of parsed data, and what 10,000 occurrences add to a page of the same
length without any, shared among them.

${table(
  ['English tables, MB', 'an occurrence, kB'],
  [[tables.toFixed(2), occurrence.toFixed(2)]],
)}`,
    aims: [
      {
        title: 'heap: compiled glossary',
        required: 0.5,
        ambitious: 0.3,
        unit: ' MB',
        measured: [{ where: '', value: tables }],
      },
      {
        title: 'heap: an occurrence',
        required: 1.2,
        ambitious: 0.8,
        unit: ' kB',
        measured: [{ where: '', value: occurrence }],
      },
    ],
  };
}
