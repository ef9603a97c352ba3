/** What the oracle counts. */
export interface Counts {
  cases: number;
  changes: number;
  comparisons: number;
  /** Comparisons on pages of which the survey had said that nothing is on them. */
  unread: number;
  /** Changes with which such a page came to be read. */
  awoken: number;
  painted: number;
  /** Occurrences in all comparisons. */
  occurrences: number;
}

export const noCounts = (): Counts => ({
  cases: 0,
  changes: 0,
  comparisons: 0,
  unread: 0,
  awoken: 0,
  painted: 0,
  occurrences: 0,
});

export function sumOf(a: Counts, b: Counts): Counts {
  const sum = noCounts();
  for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] = a[name] + b[name];
  return sum;
}
