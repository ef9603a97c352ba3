import forms from 'glossary:forms';
import languages from 'glossary:languages';
import { askForLanguage } from '../extension/messages.ts';
import type { Language } from '../matching/language.ts';
import { createMatcher, type Matcher } from '../matching/match.ts';
import { takeTable } from './table-handover.ts';

/** The matchers of this frame, by language; made once, and only where a text needs them. */
const matchers = new Map<string, Matcher>();

/** How long after an unanswered request the next one is made, in milliseconds: a page has thousands of texts to ask for. */
const PATIENCE = 10_000;

function ready(lang: Language): Matcher | undefined {
  const made = matchers.get(lang);
  if (made) return made;
  const table = lang === languages.own ? forms : takeTable(lang);
  if (!table) return undefined;
  const matcher = createMatcher(table);
  matchers.set(lang, matcher);
  return matcher;
}

/**
 * Gives the matcher of a language; undefined where the glossary has no forms in it, or they are not there yet. Then they are
 * asked for, once.
 * @param onArrival - called when a language's forms have come: texts in it are to be read again
 */
export function createMatcherSource(
  onArrival: () => void,
): (lang: Language) => Matcher | undefined {
  const askedAt = new Map<Language, number>();

  async function ask(lang: Language): Promise<void> {
    if (Date.now() - (askedAt.get(lang) ?? Number.NEGATIVE_INFINITY) < PATIENCE) return;
    askedAt.set(lang, Date.now());
    if (await askForLanguage(lang)) onArrival();
  }

  return (lang) => {
    const matcher = ready(lang);
    if (!matcher && languages.others.includes(lang)) void ask(lang);
    return matcher;
  };
}
