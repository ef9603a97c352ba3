/**
 * How the script with a language's forms hands them to the small script: both run in the same isolated world of the frame.
 */
import type { FormTable } from '../matching/form-table.ts';

const KEY = Symbol.for('glossator.tables');
type World = { [KEY]?: Map<string, FormTable> };

export function leaveTable(lang: string, table: FormTable): void {
  const world = globalThis as World;
  world[KEY] ??= new Map();
  world[KEY].set(lang, table);
}

export function takeTable(lang: string): FormTable | undefined {
  return (globalThis as World)[KEY]?.get(lang);
}
