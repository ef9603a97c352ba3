import type { Entry, Form, Need, TermId } from '../glossary/entry.ts';
import { foldWord, wordsOf } from './words.ts';

/** One form, ready to be matched. */
export interface FormRow {
  /** Folded words joined by single spaces: "foreign trade monopoly". */
  readonly key: string;
  /** Index into {@link FormTable.terms}; -1 is an exclusion: a phrase that means no term. */
  readonly term: number;
  /** What a weak form needs; absent of a strong form and of an exclusion. */
  readonly need?: Need;
  /** The words as written, where case matters; otherwise absent. */
  readonly exact?: string;
}

/** All forms of a glossary: made at build time, plain JSON, all that every page must load. */
export interface FormTable {
  readonly terms: readonly TermId[];
  readonly rows: readonly FormRow[];
}

const spacedWords = (text: string, each: (word: string) => string): string =>
  wordsOf(text)
    .map(({ start, end }) => each(text.slice(start, end)))
    .join(' ');

/** The key under which a form is matched: its folded words, hyphens and apostrophes being spaces. */
export const formKey = (text: string): string => spacedWords(text, foldWord);

/**
 * The table of all forms and exclusions.
 * Source: the entries' `forms`, and `never`, the phrases by which no term is meant.
 */
export function compileForms(
  entries: readonly Pick<Entry, 'id' | 'forms'>[],
  never: readonly string[],
): FormTable {
  const rows = new Map<string, FormRow>();
  const add = (row: FormRow) => {
    rows.set([row.key, row.term, row.need, row.exact].join('\u0000'), row);
  };
  const rowOf = (form: Form, term: number): FormRow => ({
    key: formKey(form.text),
    term,
    ...(form.strength === 'weak' && { need: form.need ?? 'usual' }),
    ...(form.case === 'exact' && { exact: spacedWords(form.text, (word) => word) }),
  });
  entries.forEach((entry, term) => {
    for (const form of entry.forms) add(rowOf(form, term));
  });
  for (const phrase of never) add({ key: formKey(phrase), term: -1 });
  return { terms: entries.map((entry) => entry.id), rows: [...rows.values()] };
}
