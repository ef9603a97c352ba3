import type { FormTable } from '../../src/matching/form-table.ts';
import {
  createLanguageForms,
  createTextReader,
  type TextReader,
} from '../../src/matching/read-text.ts';
import { compileCue, type Subject } from '../../src/matching/signs.ts';

/** A reader of a table's forms, with a subject that only strong forms show unless more is told. */
export function readerOf(forms: FormTable, subject: Partial<Subject> = {}): TextReader {
  const { terms = forms.terms, shows = [], hints = [], elsewhere = [] } = subject;
  const whole = {
    terms,
    shows: shows.map(compileCue),
    hints: hints.map(compileCue),
    elsewhere: elsewhere.map(compileCue),
  };
  const own = [createLanguageForms(forms, whole)];
  return createTextReader(() => own, whole.terms);
}
