/** A quarter of the values is below `low`, half below `middle`, a quarter above `high`. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly count: number;
}

/** The value that a share of all values is at most; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const spread = (values: readonly number[]): Spread => ({
  low: quantile(values, 0.25),
  middle: quantile(values, 0.5),
  high: quantile(values, 0.75),
  count: values.length,
});

/** Ratios of two contenders round by round: what slowed the machine in a round slowed both. */
export const ratios = (own: readonly number[], base: readonly number[]): number[] =>
  own.slice(0, base.length).map((value, round) => value / (base[round] as number));
