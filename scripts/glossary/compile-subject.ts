import { formKey } from '../../src/matching/form-table.ts';
import { compileCue, type Subject } from '../../src/matching/signs.ts';
import type { Report } from './problem.ts';
import { type GlossaryFiles, SUBJECT_FILE } from './read-glossary.ts';

const KINDS = ['shows', 'hints', 'elsewhere'] as const;

/** Reports words that are listed twice for a language, or that no word is left of. */
function checkCues(file: GlossaryFiles['subject'], lang: string, report: Report): void {
  const seen = new Set<string>();
  for (const kind of KINDS)
    for (const cue of file[kind][lang] ?? []) {
      const key = `${formKey(cue)}${cue.endsWith('*') ? '*' : ''}`;
      if (formKey(cue) === '') report(SUBJECT_FILE, `${kind}.${lang}`, `“${cue}” has no word`);
      else if (seen.has(key)) report(SUBJECT_FILE, `${kind}.${lang}`, `“${cue}” is listed twice`);
      seen.add(key);
    }
}

/** What shows the subject, for each language. Where nothing says which terms do, all do. */
export function compileSubjects(
  { subject, ids }: Pick<GlossaryFiles, 'subject' | 'ids'>,
  languages: readonly string[],
  report: Report,
): Readonly<Record<string, Subject>> {
  for (const term of subject.terms ?? [])
    if (!ids.has(term)) report(SUBJECT_FILE, 'terms', `there is no term “${term}”`);
  for (const lang of new Set(KINDS.flatMap((kind) => Object.keys(subject[kind])))) {
    if (languages.includes(lang)) checkCues(subject, lang, report);
    else report(SUBJECT_FILE, lang, 'is a language in which no term has forms');
  }
  return Object.fromEntries(
    languages.map((lang): [string, Subject] => [
      lang,
      {
        terms: subject.terms ?? [...ids],
        shows: (subject.shows[lang] ?? []).map(compileCue),
        hints: (subject.hints[lang] ?? []).map(compileCue),
        elsewhere: (subject.elsewhere[lang] ?? []).map(compileCue),
      },
    ]),
  );
}
