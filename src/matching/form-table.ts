import { type Entry, type Form, NEEDS, type Need, type TermId } from '../glossary/entry.ts';
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

/**
 * The same table as it is shipped, a fraction of the size: for each term its forms by what they need, for all the exclusions.
 * "need" is an index: 0 of a strong form, then as in {@link NEEDS}.
 */
export interface PackedForms {
  readonly terms: readonly TermId[];
  /** By term (the last: exclusions), then by need: keys joined by `|`, trailing empty ones left out. */
  readonly keys: readonly (readonly string[])[];
  /** Words as written, where case matters: by the index of the term and the key, as "12 the party". */
  readonly exact: Readonly<Record<string, string>>;
}

const SEPARATOR = '|';
const LEVELS = [undefined, ...NEEDS] as const;

const exactKey = (term: number, key: string): string => `${term} ${key}`;

/** Of a form that a term has in any case and in one as well, the latter says nothing and is left out. */
export function packForms({ terms, rows }: FormTable): PackedForms {
  const exact: Record<string, string> = {};
  for (const row of rows)
    if (row.exact !== undefined) exact[exactKey(row.term, row.key)] = row.exact;
  for (const row of rows) if (row.exact === undefined) delete exact[exactKey(row.term, row.key)];
  const keysOf = (term: number): string[] => {
    const levels = LEVELS.map((level) =>
      rows
        .filter((row) => row.term === term && row.need === level)
        .map(({ key }) => key)
        .filter((key, index, all) => all.indexOf(key) === index)
        .join(SEPARATOR),
    );
    return levels.slice(0, levels.findLastIndex((keys) => keys !== '') + 1);
  };
  return { terms, keys: [...terms.map((_, index) => keysOf(index)), keysOf(-1)], exact };
}

export function unpackForms({ terms, keys, exact }: PackedForms): FormTable {
  const rows = keys.flatMap((levels, index) =>
    levels.flatMap((joined, level) => {
      if (joined === '') return [];
      const need = LEVELS[level];
      return joined.split(SEPARATOR).map((key): FormRow => {
        const term = index < terms.length ? index : -1;
        const written = exact[exactKey(term, key)];
        return {
          key,
          term,
          ...(need && { need }),
          ...(written !== undefined && { exact: written }),
        };
      });
    }),
  );
  return { terms, rows };
}
