import type { SurveyPatterns } from '../../src/matching/survey-test.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import { surveyOf } from '../glossary/compile-survey.ts';
import type { Wanted } from './in-page/contenders.ts';

/** Made once: they take a second. */
const clues = new WeakMap<CompiledGlossary, SurveyPatterns>();

function cluesOf(compiled: CompiledGlossary): SurveyPatterns {
  const made = clues.get(compiled) ?? surveyOf(compiled);
  clues.set(compiled, made);
  return made;
}

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
    clues: cluesOf(compiled),
    words: [...new Set(rows.filter(({ term }) => term >= 0).map(({ key, exact }) => exact ?? key))],
    lang,
  };
}
