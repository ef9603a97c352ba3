import type { Plugin } from 'esbuild';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import { compileLetter } from '../glossary/compile-letter.ts';

/** As text that is parsed at run time: engines read JSON faster than the same data as code. */
function toExport([name, value]: [string, unknown]): string {
  const data = `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return name === 'default' ? `export default ${data};` : `export const ${name} = ${data};`;
}

/**
 * Gives the modules `glossary:forms` (what every page loads: forms, what shows the subject, and what weak forms need of it), `glossary:entries` (what card and popup show),
 * `glossary:labels` (the other languages' forms, which only the popup's lookup needs) and `glossary:letter` (the whole text).
 */
export function glossaryPlugin(compiled: CompiledGlossary): Plugin {
  const { forms, subjects, needs, meta, glossary, foreignForms } = compiled;
  const modules = new Map<string, Readonly<Record<string, unknown>>>([
    ['glossary:forms', { forms, subject: subjects[meta.lang], needs }],
    ['glossary:entries', { default: glossary }],
    ['glossary:labels', { default: foreignForms }],
    ['glossary:letter', { default: compileLetter(compiled) }],
  ]);
  return {
    name: 'glossary',
    setup(build) {
      build.onResolve({ filter: /^glossary:/ }, ({ path }) => ({ path, namespace: 'glossary' }));
      build.onLoad({ filter: /.*/, namespace: 'glossary' }, ({ path }) => {
        const module = modules.get(path);
        if (!module) return { errors: [{ text: `there is no module “${path}”` }] };
        return { contents: Object.entries(module).map(toExport).join(''), loader: 'js' };
      });
    },
  };
}
