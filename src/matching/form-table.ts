import { type Entry, type Form, NEEDS, type Need, type TermId } from '../glossary/entry.ts';
import { packList, unpackList } from './pack-list.ts';
import { startPattern } from './start-pattern.ts';
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
  /** A pattern of where a term's form may begin; see {@link startPattern}. */
  readonly starts: string;
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
  const all = [...rows.values()];
  const starts = startPattern(all.filter(({ term }) => term >= 0).map(({ key }) => key));
  return { terms: entries.map((entry) => entry.id), rows: all, starts };
}

/** The same table as it is shipped, a fraction of the size. */
export interface PackedForms {
  readonly terms: readonly TermId[];
  /**
   * By term (the last: exclusions) its keys as packed lists, one for each need: strong forms first, then as in {@link NEEDS},
   * joined by `/`, trailing empty ones left out. A form whose case matters stands as it is written, behind a `!`.
   */
  readonly keys: readonly string[];
  readonly starts: string;
}

const LEVEL_SEPARATOR = '/';
const EXACT = '!';
const LEVELS = [undefined, ...NEEDS] as const;

/** Of a form that a term has in any case and in one as well, the latter says nothing and is left out. */
export function packForms({ terms, rows, starts }: FormTable): PackedForms {
  const keysOf = (term: number): string => {
    const own = rows.filter((row) => row.term === term);
    const inAnyCase = new Set(own.filter(({ exact }) => exact === undefined).map(({ key }) => key));
    const written = ({ key, exact }: FormRow) =>
      exact === undefined || inAnyCase.has(key) ? key : EXACT + exact;
    return LEVELS.map((level) =>
      packList([...new Set(own.filter(({ need }) => need === level).map(written))]),
    )
      .join(LEVEL_SEPARATOR)
      .replace(/\/+$/, '');
  };
  return { terms, keys: [...terms.map((_, index) => keysOf(index)), keysOf(-1)], starts };
}

/** The table of a shipped one; its rows are made when they are first asked for, which most pages never do. */
export function unpackForms({ terms, keys, starts }: PackedForms): FormTable {
  let rows: FormRow[] | undefined;
  const unpack = () =>
    keys.flatMap((packed, index) =>
      packed.split(LEVEL_SEPARATOR).flatMap((list, level) => {
        const need = LEVELS[level];
        const term = index < terms.length ? index : -1;
        return unpackList(list).map((written): FormRow => {
          if (!written.startsWith(EXACT))
            return need ? { key: written, term, need } : { key: written, term };
          const exact = written.slice(EXACT.length);
          const key = exact.split(' ').map(foldWord).join(' ');
          return { key, term, exact, ...(need && { need }) };
        });
      }),
    );
  return {
    terms,
    starts,
    get rows() {
      rows ??= unpack();
      return rows;
    },
  };
}
