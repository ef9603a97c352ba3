import type { FormTable } from '../../src/matching/form-table.ts';
import { createMatcher } from '../../src/matching/match.ts';
import { createTextReader, type TextReader } from '../../src/matching/read-text.ts';
import { createSignFinder, type Subject } from '../../src/matching/signs.ts';

/** A reader of a table's forms, with a subject that only strong forms show unless more is told. */
export function readerOf(forms: FormTable, subject: Partial<Subject> = {}): TextReader {
  const whole = { terms: forms.terms, shows: [], hints: [], elsewhere: [], ...subject };
  return createTextReader(createMatcher(forms), createSignFinder(whole), whole);
}
