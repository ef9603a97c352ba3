import { others, own } from 'glossary:languages';
import { askForLanguage } from '../extension/messages.ts';
import { unpackForms } from '../matching/form-table.ts';
import { LANGUAGES, type Language } from '../matching/language.ts';
import { createLanguageForms, type LanguageForms } from '../matching/read-text.ts';
import { unpackSubject } from '../matching/signs.ts';
import { takeLanguage } from './language-handover.ts';

/** What this frame looks for, by language; made once, and only where a text needs it. */
const made = new Map<Language, LanguageForms>();

/** How long after an unanswered request the next one is made, in milliseconds: a page has thousands of texts to ask for. */
const PATIENCE = 10_000;

function ready(lang: Language): LanguageForms | undefined {
  const before = made.get(lang);
  if (before) return before;
  const data = takeLanguage(lang);
  if (!data) return undefined;
  const ours = createLanguageForms(unpackForms(data.forms), unpackSubject(data.subject));
  made.set(lang, ours);
  return ours;
}

/** Makes it of what has come with the script that reads: in a task of its own it keeps no slice of the reading waiting. */
export function makeForms(): void {
  for (const lang of LANGUAGES) ready(lang);
}

/**
 * Gives what is looked for in a text of a language; undefined where the glossary has no forms in it, or they are not there yet.
 * Then they are asked for, once.
 * @param onArrival - called when a language's forms have come: texts in it are to be read again
 */
export function createFormsSource(
  onArrival: () => void,
): (lang: Language) => LanguageForms | undefined {
  const askedAt = new Map<Language, number>();
  /** They may be there before it is known; what was read before them must not be marked after what was read with them. */
  const awaited = new Set<Language>();

  async function ask(lang: Language): Promise<void> {
    if (Date.now() - (askedAt.get(lang) ?? Number.NEGATIVE_INFINITY) < PATIENCE) return;
    askedAt.set(lang, Date.now());
    awaited.add(lang);
    const hasCome = await askForLanguage(lang);
    awaited.delete(lang);
    if (hasCome) onArrival();
  }

  return (lang) => {
    const ours = awaited.has(lang) ? undefined : ready(lang);
    if (!ours && (lang === own || others.includes(lang))) void ask(lang);
    return ours;
  };
}
