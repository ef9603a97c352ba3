import { ratios, type Spread, spread } from './statistics.ts';

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A figure with as many digits as mean something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

export const withSpread = ({ low, middle, high }: Spread): string =>
  `${figure(middle)} (${figure(low)}–${figure(high)})`;

/** The median with the quartiles. */
export const timesCell = (times: readonly number[] | undefined): string =>
  times ? withSpread(spread(times)) : '–';

/** The median of the ratios, round by round, with their quartiles. */
export const ratioCell = (
  own: readonly number[] | undefined,
  base: readonly number[] | undefined,
): string => (own && base ? `×${withSpread(spread(ratios(own, base)))}` : '–');
