import type { Form, Need } from '../../src/glossary/entry.ts';
import { formKey } from '../../src/matching/form-table.ts';
import type { NamedTermFile } from './read-glossary.ts';
import type { Head } from './schema.ts';
import { type SpellingKind, spellOut } from './spell-out.ts';

type WrittenForm = Head['forms']['strong'][number];

/** What one language says of a term: its forms, and the phrases that mean something else. */
export interface FormsOfTerm {
  readonly id: string;
  readonly kind: SpellingKind;
  readonly path: string;
  /** The field of the file that holds them: "forms", "labels.ru". */
  readonly field: string;
  /** The field that holds `never`. */
  readonly neverField: string;
  readonly forms: readonly Form[];
  readonly never: readonly string[];
}

interface WrittenForms {
  readonly strong: readonly WrittenForm[];
  readonly contested?: readonly WrittenForm[];
  readonly weak: readonly WrittenForm[];
}

const toForms = (written: readonly WrittenForm[], rest: Pick<Form, 'strength' | 'need'>): Form[] =>
  written.map((form) =>
    typeof form === 'string'
      ? { text: form, ...rest, case: 'any' }
      : {
          text: form.form,
          ...rest,
          ...(form.evidence && rest.strength === 'weak' && { need: form.evidence }),
          case: form.case,
        },
  );

/** Forms as a file has them, the strong ones first. */
export const formsOf = ({ strong, contested = [], weak }: WrittenForms, evidence: Need): Form[] => [
  ...toForms(strong, { strength: 'strong' }),
  ...toForms(contested, { strength: 'weak', need: 'none' }),
  ...toForms(weak, { strength: 'weak', ...(evidence !== 'usual' && { need: evidence }) }),
];

const kindOf = (head: Head): SpellingKind => (head.kind === 'person' ? 'person' : 'other');

/** The forms of every term in the text's own language. */
export const ownForms = (terms: readonly NamedTermFile[]): FormsOfTerm[] =>
  terms.map(({ id, path, head }) => ({
    id,
    kind: kindOf(head),
    path,
    field: 'forms',
    neverField: 'never',
    forms: formsOf(head.forms, head.evidence),
    never: head.never,
  }));

/** The forms of every term that has a label, by the label's language, the languages in alphabetical order. */
export function formsByLanguage(
  terms: readonly NamedTermFile[],
): ReadonlyMap<string, FormsOfTerm[]> {
  const languages = [...new Set(terms.flatMap(({ head }) => Object.keys(head.labels)))].sort();
  return new Map(
    languages.map((lang) => [
      lang,
      terms.flatMap(({ id, path, head }) => {
        const label = head.labels[lang];
        if (!label) return [];
        const field = `labels.${lang}`;
        const { never } = label;
        const forms = formsOf(label, head.evidence);
        return [
          { id, kind: kindOf(head), path, field, neverField: `${field}.never`, forms, never },
        ];
      }),
    ]),
  );
}

/**
 * English forms and exclusions with their other spellings. One that is written stands as it is written, whichever term has
 * it, and one that two terms would have goes to the first.
 */
export function withSpellings(terms: readonly FormsOfTerm[]): FormsOfTerm[] {
  const taken = new Set(
    terms.flatMap(({ forms, never }) => [...forms.map(({ text }) => text), ...never].map(formKey)),
  );
  const others = (text: string, kind: SpellingKind): string[] =>
    spellOut(text, kind).filter((spelling) => {
      const key = formKey(spelling);
      return !taken.has(key) && taken.add(key);
    });
  return terms.map((term) => ({
    ...term,
    forms: term.forms.flatMap((form) => [
      form,
      ...others(form.text, term.kind).map((text) => ({ ...form, text })),
    ]),
    never: term.never,
  }));
}
