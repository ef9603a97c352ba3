import type { Plugin } from 'esbuild';
import type { Glossary } from '../../src/glossary/glossary.ts';
import { buildPassageIndex } from '../../src/matching/build-passage-index.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';

/** What is written of passages is in their index, and shown nowhere. */
const withoutRemarks = (glossary: Glossary): Glossary => ({
  ...glossary,
  passages: glossary.passages.map((passage) => ({ ...passage, about: [], sentences: [] })),
});

/**
 * Gives the modules `glossary:forms` (what every page loads), `glossary:entries` (what card and popup show),
 * `glossary:passage-index` (by which the card chooses a passage) and `glossary:labels` (the other languages' forms, which only
 * the popup's lookup needs).
 * As text that is parsed at run time: engines read JSON faster than the same data as code.
 */
export function glossaryPlugin({ forms, glossary, foreignForms }: CompiledGlossary): Plugin {
  const data = new Map<string, unknown>([
    ['glossary:forms', forms],
    ['glossary:entries', withoutRemarks(glossary)],
    ['glossary:passage-index', buildPassageIndex(glossary)],
    ['glossary:labels', foreignForms],
  ]);
  return {
    name: 'glossary',
    setup(build) {
      build.onResolve({ filter: /^glossary:/ }, ({ path }) => ({ path, namespace: 'glossary' }));
      build.onLoad({ filter: /.*/, namespace: 'glossary' }, ({ path }) => {
        if (!data.has(path)) return { errors: [{ text: `there is no module “${path}”` }] };
        const json = JSON.stringify(data.get(path));
        return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
      });
    },
  };
}
