/**
 * How the script with a language's forms hands them to the small script: both run in the same isolated world of the frame.
 */
import type { PackedForms } from '../matching/form-table.ts';
import type { Subject } from '../matching/signs.ts';

/** What a text in one language is read for. */
export interface LanguageData {
  readonly forms: PackedForms;
  readonly subject: Subject;
}

const KEY = Symbol.for('glossator.languages');
type World = { [KEY]?: Map<string, LanguageData> };

export function leaveLanguage(lang: string, data: LanguageData): void {
  const world = globalThis as World;
  world[KEY] ??= new Map();
  world[KEY].set(lang, data);
}

export function takeLanguage(lang: string): LanguageData | undefined {
  return (globalThis as World)[KEY]?.get(lang);
}
