/**
 * Grades the quotation shown beside a context, as ../shared/eval/passages does. A unit of the letter is covered where 60 % of
 * its characters are quoted; gain is the highest grade covered, of 3; focus the share of the quotation that lies in units
 * graded 2 or 3. A quotation that is not verbatim, or is over 400 code units long, earns nothing.
 */
import type { TermId } from '../../src/glossary/entry.ts';
import { share, table } from './table.ts';

/** A context with the letter's units graded 1 to 3. */
export interface GradedContext {
  readonly id: string;
  readonly term: TermId;
  readonly context: string;
  readonly kind: string;
  readonly relevant: Readonly<Record<string, number>>;
}

/** A sentence or clause of the letter; UTF-16 code units, end exclusive. */
export interface Unit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Graded {
  readonly gain: number;
  readonly focus: number;
  readonly fault?: 'non-verbatim' | 'too long';
}

const MAX_QUOTE = 400;
const COVERED = 0.6;
const TOP_GRADE = 3;
/** From this grade on a unit fits. */
const FITS = 2;

function placesOf(quote: string, letter: string): { start: number; end: number }[] {
  const places = [];
  for (let at = letter.indexOf(quote); at >= 0; at = letter.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length });
  return places;
}

/** Grades one quotation; where the letter says it twice, its better place counts. */
export function gradeQuote(
  quote: string,
  { relevant }: GradedContext,
  letter: string,
  units: readonly Unit[],
): Graded {
  const places = quote.trim() ? placesOf(quote.trim(), letter) : [];
  if (places.length === 0) return { gain: 0, focus: 0, fault: 'non-verbatim' };
  if (quote.trim().length > MAX_QUOTE) return { gain: 0, focus: 0, fault: 'too long' };
  const grades = places.map(({ start, end }) => {
    const quoted = (unit: Unit) =>
      Math.max(0, Math.min(end, unit.end) - Math.max(start, unit.start));
    const covered = units.filter((unit) => quoted(unit) / (unit.end - unit.start) >= COVERED);
    const fitting = units.filter(({ id }) => (relevant[id] ?? 0) >= FITS);
    const gain = Math.max(0, ...covered.map(({ id }) => relevant[id] ?? 0));
    const fits = fitting.reduce((sum, unit) => sum + quoted(unit), 0);
    return { gain, focus: gain === 0 ? 0 : fits / (end - start) };
  });
  return grades.reduce((best, grade) =>
    grade.gain - best.gain || grade.focus - best.focus > 0 ? grade : best,
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const row = (name: string, grades: readonly Graded[]): string[] => [
  name,
  String(grades.length),
  share(mean(grades.map(({ gain }) => gain / TOP_GRADE))),
  share(mean(grades.map(({ gain }) => Number(gain === TOP_GRADE)))),
  share(mean(grades.map(({ focus }) => focus))),
  String(grades.filter(({ gain }) => gain === TOP_GRADE).length),
  String(grades.filter(({ fault }) => fault === 'non-verbatim').length),
  String(grades.filter(({ fault }) => fault === 'too long').length),
];

/** A table of graded contexts: each group of `groupsOf` in turn, then all. */
export function passagesTable(
  graded: readonly { readonly item: GradedContext; readonly grade: Graded }[],
  groupOf: (item: GradedContext) => string,
): string {
  const groups = [...new Set(graded.map(({ item }) => groupOf(item)))].sort();
  const gradesOf = (name?: string) =>
    graded
      .filter(({ item }) => name === undefined || groupOf(item) === name)
      .map(({ grade }) => grade);
  const head = ['group', 'n', 'gain', 'hit3', 'focus', 'threes', 'non-verbatim', 'too long'];
  const rows = groups.map((name) => row(name, gradesOf(name)));
  return table(head, [...rows, row('all', gradesOf())]);
}
