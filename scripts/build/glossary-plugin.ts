import type { Plugin } from 'esbuild';
import { type Entry, KINDS } from '../../src/glossary/entry.ts';
import type { Glossary } from '../../src/glossary/glossary.ts';
import { buildPassageIndex } from '../../src/matching/build-passage-index.ts';
import { type FormTable, packForms } from '../../src/matching/form-table.ts';
import { LANGUAGES, type Language } from '../../src/matching/language.ts';
import { packSubject } from '../../src/matching/signs.ts';
import { compileExample } from '../glossary/compile-example.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import { compileLetter } from '../glossary/compile-letter.ts';
import { surveyOf } from '../glossary/compile-survey.ts';

/** The other languages that pages can be marked in: those that can be told and that terms have labels in. */
export const languagesOf = ({ languages, meta }: CompiledGlossary): Language[] =>
  LANGUAGES.filter((lang) => lang in languages && lang !== meta.lang);

const SCRIPT = 'glossary:script-';
/** The entry point that is the script with one language's forms. */
export const languageEntry = (lang: string): string => `${SCRIPT}${lang}`;

/** As text that is parsed at run time: engines read JSON faster than the same data as code. */
const toData = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const toExport = ([name, value]: [string, unknown]): string =>
  name === 'default'
    ? `export default ${toData(value)};`
    : `export const ${name} = ${toData(value)};`;

/** What is written of passages is in their index, and shown nowhere. */
const withoutRemarks = (glossary: Glossary): Glossary => ({
  ...glossary,
  passages: glossary.passages.map((passage) => ({ ...passage, about: [], sentences: [] })),
});

/** Of each term of a table its kind, as a digit: its place in `KINDS`. */
const kindsOf = ({ terms }: FormTable, { entries }: Glossary): string => {
  const kinds = new Map(entries.map(({ id, kind }) => [id, KINDS.indexOf(kind)]));
  return terms.map((term) => kinds.get(term)).join('');
};

const toTerm = ({ id, headword, kind }: Entry) => ({ id, headword, kind });

/**
 * Gives the modules `glossary:forms` (what every page loads: what must stand on it before anything is marked, which terms there are, of what kinds, and
 * which of them show the subject), `glossary:terms` (the terms by name and kind), `glossary:entries` (what card and popup
 * show), `glossary:passage-index` (by which the card chooses a passage), `glossary:labels` (the other languages' forms as the
 * popup's lookup needs them), `glossary:letter` (the whole text), `glossary:kind` (what it is), `glossary:example` (what the
 * welcome page shows marked) and `glossary:languages` (which languages there are), and the entry points of the scripts that
 * pages with a text in a language load, with its forms and what shows the subject there.
 */
export function glossaryPlugin(compiled: CompiledGlossary, root: string): Plugin {
  const { forms, languages, subjects, meta, glossary, foreignForms, learnedWords } = compiled;
  const packed = (lang: string, table: FormTable | undefined) => {
    const subject = subjects[lang];
    if (!table || !subject) throw new Error(`there are no forms in “${lang}”`);
    return { forms: packForms(table), subject: packSubject(subject) };
  };
  const modules = new Map<string, Readonly<Record<string, unknown>>>([
    [
      'glossary:forms',
      {
        clues: surveyOf(compiled),
        showing: subjects[meta.lang]?.terms ?? [],
        terms: forms.terms,
        kinds: kindsOf(forms, glossary),
      },
    ],
    ['glossary:terms', { title: glossary.title, terms: glossary.entries.map(toTerm) }],
    ['glossary:entries', { default: withoutRemarks(glossary) }],
    ['glossary:passage-index', { default: buildPassageIndex(glossary, learnedWords) }],
    ['glossary:labels', { default: foreignForms }],
    ['glossary:letter', { default: compileLetter(compiled) }],
    ['glossary:kind', { default: glossary.kind }],
    ['glossary:example', { default: compileExample(compiled) ?? null }],
    ['glossary:languages', { own: meta.lang, others: languagesOf(compiled) }],
  ]);
  const scriptOf = (lang: string): string =>
    `import { leaveLanguage } from './src/content/language-handover.ts';
    leaveLanguage('${lang}', ${toData(packed(lang, lang === meta.lang ? forms : languages[lang]))});`;
  return {
    name: 'glossary',
    setup(build) {
      build.onResolve({ filter: /^glossary:/ }, ({ path }) => ({ path, namespace: 'glossary' }));
      build.onLoad({ filter: /.*/, namespace: 'glossary' }, ({ path }) => {
        if (path.startsWith(SCRIPT))
          return { contents: scriptOf(path.slice(SCRIPT.length)), loader: 'js', resolveDir: root };
        const module = modules.get(path);
        if (!module) return { errors: [{ text: `there is no module “${path}”` }] };
        return { contents: Object.entries(module).map(toExport).join(''), loader: 'js' };
      });
    },
  };
}
