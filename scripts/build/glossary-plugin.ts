import type { Plugin } from 'esbuild';
import { LANGUAGES, type Language } from '../../src/matching/language.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';

/** The other languages that pages can be marked in: those that can be told and that terms have labels in. */
export const languagesOf = ({ languages, glossary }: CompiledGlossary): Language[] =>
  LANGUAGES.filter((lang) => lang in languages && lang !== glossary.lang);

const TABLE = 'glossary:table-';
/** The entry point that is the script of one language's forms. */
export const tableEntry = (lang: Language): string => `${TABLE}${lang}`;

/**
 * Gives the modules `glossary:forms` (what every page loads), `glossary:entries` (what card and popup show),
 * `glossary:labels` (the other languages' forms as the popup's lookup needs them) and `glossary:languages` (which there are),
 * and the entry points `glossary:table-ru` and the like (their forms as a page of that language needs them).
 * As text that is parsed at run time: engines read JSON faster than the same data as code.
 */
export function glossaryPlugin(compiled: CompiledGlossary, root: string): Plugin {
  const { forms, glossary, foreignForms, languages } = compiled;
  const data = new Map<string, unknown>([
    ['glossary:forms', forms],
    ['glossary:entries', glossary],
    ['glossary:labels', foreignForms],
    ['glossary:languages', { own: glossary.lang, others: languagesOf(compiled) }],
  ]);
  const tableScript = (lang: string) => ({
    contents: `import { leaveTable } from './src/content/table-handover.ts';
      leaveTable(${JSON.stringify(lang)}, JSON.parse(${JSON.stringify(JSON.stringify(languages[lang]))}));`,
    loader: 'js' as const,
    resolveDir: root,
  });
  return {
    name: 'glossary',
    setup(build) {
      build.onResolve({ filter: /^glossary:/ }, ({ path }) => ({ path, namespace: 'glossary' }));
      build.onLoad({ filter: /.*/, namespace: 'glossary' }, ({ path }) => {
        if (path.startsWith(TABLE)) return tableScript(path.slice(TABLE.length));
        if (!data.has(path)) return { errors: [{ text: `there is no module “${path}”` }] };
        const json = JSON.stringify(data.get(path));
        return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
      });
    },
  };
}
