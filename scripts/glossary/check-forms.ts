import { formKey } from '../../src/matching/form-table.ts';
import type { Report } from './problem.ts';
import { META_FILE } from './read-glossary.ts';
import type { Meta } from './schema.ts';
import type { FormsOfTerm } from './term-forms.ts';

/** Which term has a form that several claim: term by the form's key. */
export type Decisions = ReadonlyMap<string, string>;

type Decided = Meta['decisions'][number];

/** The terms that claim a key, in order, each once. */
function claimsOf(terms: readonly FormsOfTerm[]): Map<string, Set<string>> {
  const claims = new Map<string, Set<string>>();
  for (const { id, forms } of terms) {
    for (const form of forms) {
      const key = formKey(form.text);
      claims.set(key, (claims.get(key) ?? new Set()).add(id));
    }
  }
  return claims;
}

/** Reports forms that nothing could match, and exclusions that exclude nothing. */
function checkEach(terms: readonly FormsOfTerm[], report: Report): void {
  for (const { path, field, neverField, forms, never } of terms) {
    const keys = new Set(forms.map((form) => formKey(form.text)));
    for (const { text, strength } of forms) {
      if (!formKey(text))
        report(path, `${field}.${strength}`, `“${text}” has no letter or digit to match`);
    }
    // Without any form there is a graver mistake.
    if (keys.size === 0) continue;
    never.forEach((phrase, index) => {
      const spaced = ` ${formKey(phrase)} `;
      if (![...keys].some((key) => key && spaced.includes(` ${key} `) && spaced !== ` ${key} `))
        report(
          path,
          `${neverField}.${index}`,
          `“${phrase}” is not a longer phrase with one of the forms in it`,
        );
    });
  }
}

/** Reports forms that a term claims of another without a decision, whatever the strength and the capitals of either. */
function checkClaims(
  terms: readonly FormsOfTerm[],
  claims: ReadonlyMap<string, ReadonlySet<string>>,
  decisions: Decisions,
  report: Report,
): void {
  for (const { id, path, field, forms } of terms) {
    const told = new Set<string>();
    for (const { text, strength } of forms) {
      const key = formKey(text);
      const [first] = claims.get(key) ?? [];
      // Told once, beside the later of the two.
      if (!key || first === id || decisions.has(key) || told.has(key)) continue;
      told.add(key);
      report(
        path,
        `${field}.${strength}`,
        `“${text}” is claimed by the term “${first}” too; one may be given it under decisions in ${META_FILE}`,
      );
    }
  }
}

function readDecisions(
  decided: readonly { readonly index: number; readonly decision: Decided }[],
  claims: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): Decisions {
  const decisions = new Map<string, string>();
  for (const { index, decision } of decided) {
    const key = formKey(decision.form);
    const claimants = claims.get(key) ?? new Set();
    const tell = (field: string, reason: string) =>
      report(META_FILE, `decisions.${index}.${field}`, reason);
    if (decisions.has(key)) tell('form', `“${decision.form}” is decided twice`);
    else if (claimants.size < 2) tell('form', `“${decision.form}” is not claimed by two terms`);
    else if (!claimants.has(decision.term))
      tell('term', `“${decision.term}” does not claim “${decision.form}”`);
    decisions.set(key, decision.term);
  }
  return decisions;
}

/**
 * Reports what is wrong with the forms of one language.
 * @param lang - the language; decisions that name no other belong to that of the text
 * @returns the forms without those that a decision gives to another term
 */
export function checkForms(
  terms: readonly FormsOfTerm[],
  lang: string,
  meta: Meta,
  report: Report,
): FormsOfTerm[] {
  checkEach(terms, report);
  const claims = claimsOf(terms);
  const decided = meta.decisions
    .map((decision, index) => ({ decision, index }))
    .filter(({ decision }) => (decision.lang ?? meta.lang) === lang);
  const decisions = readDecisions(decided, claims, report);
  checkClaims(terms, claims, decisions, report);
  return terms.map((term) => ({
    ...term,
    forms: term.forms.filter(({ text }) => (decisions.get(formKey(text)) ?? term.id) === term.id),
  }));
}

/** Reports decisions about a language that no term has a label in. */
export function checkDecidedLanguages(
  meta: Meta,
  languages: ReadonlySet<string>,
  report: Report,
): void {
  meta.decisions.forEach(({ lang }, index) => {
    if (lang !== undefined && !languages.has(lang))
      report(META_FILE, `decisions.${index}.lang`, `no term has a label in “${lang}”`);
  });
}
