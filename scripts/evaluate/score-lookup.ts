import type { TermId } from '../../src/glossary/entry.ts';
import type { LookUp } from '../../src/matching/look-up.ts';
import { share, table } from './table.ts';

/** A query as somebody types it; of the category `nothing`, one that must find nothing. */
export interface GradedQuery {
  readonly q: string;
  readonly category: string;
  /** Terms that may come first. */
  readonly expect: readonly TermId[];
  /** Of the category `passage`: the unit of the text that must be shown. */
  readonly passage?: string;
}

/** How many queries of the text's own words show the passage that has them. */
export function passageLine(queries: readonly GradedQuery[], lookUp: LookUp): string {
  const asked = queries.filter(({ passage }) => passage !== undefined);
  const shown = asked.filter(({ q, passage }) =>
    lookUp(q).findings.some((found) => found.kind === 'passage' && found.passage.id === passage),
  );
  return `of ${asked.length} queries of the letter’s own words, ${shown.length} show their passage`;
}

/** A table by category: how many have an expected term first, among three, and the mean reciprocal rank. */
export function lookupTable(
  queries: readonly GradedQuery[],
  lookUp: (query: string) => readonly TermId[],
): string {
  const found = queries.map(({ q, category, expect }) => {
    const results = lookUp(q);
    const rank = results.findIndex((term) => expect.includes(term)) + 1;
    return { category, rank, isEmpty: results.length === 0 };
  });
  const asked = found.filter(({ category }) => category !== 'nothing');
  const row = (name: string, rows: typeof found): string[] => {
    const of = (test: (row: (typeof found)[number]) => number) =>
      share(rows.reduce((sum, row) => sum + test(row), 0) / Math.max(rows.length, 1));
    return [
      name,
      String(rows.length),
      of(({ rank }) => Number(rank === 1)),
      of(({ rank }) => Number(rank >= 1 && rank <= 3)),
      of(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    ];
  };
  const categories = [...new Set(asked.map(({ category }) => category))];
  const rows = categories.map((name) =>
    row(
      name,
      asked.filter(({ category }) => category === name),
    ),
  );
  const nothing = found.filter(({ category }) => category === 'nothing');
  const shown = nothing.filter(({ isEmpty }) => !isEmpty).length;
  return [
    table(['category', 'n', 'first', 'in three', 'MRR'], [...rows, row('all', asked)]),
    `of ${nothing.length} queries that must find nothing, ${shown} find something`,
  ].join('\n');
}
