/** What is aimed at, and whether it was met. */
import { figure, table } from './markdown.ts';

export interface Aim {
  readonly title: string;
  readonly required: number;
  readonly ambitious: number;
  readonly unit: string;
  /** What was measured, by page where there are several. */
  readonly measured: readonly { readonly where: string; readonly value: number }[];
}

function verdict({ required, ambitious }: Aim, worst: number): string {
  if (Number.isNaN(worst)) return 'not measured';
  if (worst <= ambitious) return '**met**, ambitious';
  return worst <= required ? '**met**' : 'not met';
}

/** The worst of what was measured for an aim. */
const worstOf = ({ measured }: Aim) =>
  measured.reduce(
    (worst, one) => (worst.value >= one.value ? worst : one),
    measured[0] ?? { where: '', value: Number.NaN },
  );

/** Every aim with the best and the worst page: the worst decides. */
export function aimsTable(aims: readonly Aim[]): string {
  const rows = aims.map((aim) => {
    const worst = worstOf(aim);
    const within = aim.measured.filter(({ value }) => value <= aim.required).length;
    const pages = aim.measured.length > 1 ? `${within} of ${aim.measured.length}` : '';
    const shown = Number.isNaN(worst.value) ? '–' : `${figure(worst.value)}${aim.unit}`;
    return [
      aim.title,
      `${aim.required}${aim.unit}`,
      `${aim.ambitious}${aim.unit}`,
      worst.where ? `${shown} (${worst.where})` : shown,
      pages,
      verdict(aim, worst.value),
    ];
  });
  return table(['aim', 'required', 'ambitious', 'measured, worst', 'within required', ''], rows);
}
