import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import type { Wanted } from './in-page/contenders.ts';

/** What contenders look for in a page of a language. */
export function whatIsWanted(compiled: CompiledGlossary, lang: 'en' | 'ru'): Wanted {
  const own = compiled.meta.lang;
  const tables = { ...compiled.languages, [own]: compiled.forms };
  const languages = Object.fromEntries(
    Object.entries(tables).flatMap(([each, forms]) => {
      const subject = compiled.subjects[each];
      return subject ? [[each, { forms, subject }]] : [];
    }),
  );
  const { rows = [] } = tables[lang] ?? {};
  return {
    languages,
    words: [...new Set(rows.filter(({ term }) => term >= 0).map(({ key, exact }) => exact ?? key))],
    lang,
  };
}
