import Fuse from 'fuse.js';
import type { Entry, ForeignForms } from '../../src/glossary/entry.ts';
import type { LookUp } from '../../src/matching/look-up.ts';
import { table } from './table.ts';

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds of each query. The first round is not counted: the engine compiles meanwhile. */
function times(queries: readonly string[], search: (query: string) => unknown): number[] {
  for (const query of queries) search(query);
  return queries.map((query) => {
    const begun = performance.now();
    search(query);
    return performance.now() - begun;
  });
}

/** Table of the median and the longest time of a query, beside plain Fuse.js over the same names with its default settings. */
export function lookupTimes(
  entries: readonly Entry[],
  foreignForms: ForeignForms,
  queries: readonly string[],
  lookUp: LookUp,
): string {
  const names = entries.flatMap(({ id, headword, forms, hidden, labels }) => [
    headword,
    ...[...forms, ...labels].map(({ text }) => text),
    ...hidden,
    ...(foreignForms[id] ?? []),
  ]);
  const fuse = new Fuse([...new Set(names)]);
  const ours = times(queries, lookUp);
  const plain = times(queries, (query) => fuse.search(query));
  const row = (name: string, values: number[]) => [
    name,
    median(values).toFixed(2),
    Math.max(...values).toFixed(2),
  ];
  const ratio = median(ours) / median(plain);
  return [
    table(['ms', 'median', 'longest'], [row('this lookup', ours), row('plain Fuse.js', plain)]),
    `${ratio.toFixed(2)} times plain Fuse.js, over ${queries.length} queries`,
  ].join('\n');
}
