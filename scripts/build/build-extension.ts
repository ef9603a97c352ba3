import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions as EsbuildOptions, type Metafile, type Plugin } from 'esbuild';
import { type CompiledGlossary, compileGlossary } from '../glossary/compile-glossary.ts';
import { deriveManifest, TARGETS, type Target } from './derive-manifest.ts';
import { glossaryPlugin, languageEntry, languagesOf } from './glossary-plugin.ts';

/** Most that every page may load, in bytes after gzip, data included. */
export const CONTENT_BUDGET = 25_000;

export interface Built {
  /** Bytes after gzip of each script, by name: "content.js". */
  readonly sizes: Readonly<Record<string, number>>;
  /** Which module is in which bundle, and imports what. */
  readonly metafile: Metafile;
  readonly folders: Readonly<Record<Target, string>>;
}

export interface BuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** The glossary's folder. */
  readonly glossary: string;
  /** Where `chromium` and `firefox` are made. */
  readonly out: string;
}

/** Scripts of pages and of the extension's own contexts: each stands alone, in no module system. */
const CONTENT = 'content.ts';
/** What runs in every frame that the reader steps through. */
const STEPS = 'steps.ts';
/** What runs in frames that may have something to be marked. */
const READING = 'reading.ts';
const OTHERS = [
  'card.tsx',
  'background.ts',
  'popup.tsx',
  'panel.tsx',
  'entries.ts',
  'passages.ts',
  'options.tsx',
  'letter.tsx',
  'welcome.tsx',
  'help.tsx',
];
/** These have the browser's own API in place of the polyfill. */
const NATIVE = { 'webextension-polyfill': './src/extension/native-api.ts' };
const STYLES = [
  'content.css',
  'popup/popup.css',
  'panel/panel.css',
  'options/options.css',
  'letter/letter.css',
  'guide/guide.css',
];
const PAGES = [
  'popup.html',
  'panel.html',
  'options.html',
  'letter.html',
  'welcome.html',
  'help.html',
];

/** Makes a style sheet imported from a script its text, `@import`s inlined. */
const cssAsText = (root: string): Plugin => ({
  name: 'css-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
        absWorkingDir: root,
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
});

async function bundle(root: string, glossary: CompiledGlossary, out: string): Promise<Metafile> {
  const common: EsbuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    target: ['chrome128', 'firefox153'],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  };
  const scripts = (entryPoints: { in: string; out: string }[], alias: Record<string, string>) =>
    build({
      ...common,
      metafile: true,
      entryPoints,
      alias,
      outdir: out,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [glossaryPlugin(glossary, root), cssAsText(root)],
    });
  const entry = (name: string) => ({
    in: join('src', name),
    out: name.replace(/\.tsx?$/, ''),
  });
  const languages = [glossary.meta.lang, ...languagesOf(glossary)].map((lang) => ({
    in: languageEntry(lang),
    out: `languages/${lang}`,
  }));
  const content = await scripts([CONTENT, READING, STEPS].map(entry), NATIVE);
  const others = await scripts([...OTHERS.map(entry), ...languages], {});
  const metafile = {
    inputs: { ...content.metafile.inputs, ...others.metafile.inputs },
    outputs: { ...content.metafile.outputs, ...others.metafile.outputs },
  };
  await build({
    ...common,
    entryPoints: STYLES.map((name) => ({
      in: join('src', name),
      out: name.replace(/^.*\/|\.css$/g, ''),
    })),
    outdir: out,
  });
  return metafile;
}

/**
 * Builds the extension for both browsers.
 * @throws GlossaryError, or esbuild's BuildFailure
 */
export async function buildExtension(options: BuildOptions): Promise<Built> {
  const { root, out } = options;
  const folders = { chromium: join(out, 'chromium'), firefox: join(out, 'firefox') };
  // First, so that a mistake in it leaves what was built before.
  const glossary = compileGlossary(options.glossary);
  // Only these two: the folder may be somebody's own.
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const metafile = await bundle(root, glossary, folders.chromium);
  const copy = (from: string, to: string) =>
    cpSync(join(root, from), join(folders.chromium, to), { recursive: true });
  for (const page of PAGES) copy(join('src', page), page);
  copy('src/icons', 'icons');
  copy('_locales', '_locales');
  cpSync(folders.chromium, folders.firefox, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  for (const target of TARGETS) {
    const text = JSON.stringify(deriveManifest(manifest, target), null, 2);
    writeFileSync(join(folders[target], 'manifest.json'), `${text}\n`);
  }
  const sizes = Object.fromEntries(
    [
      ...[CONTENT, READING, STEPS, ...OTHERS].map((script) => script.replace(/\.tsx?$/, '.js')),
      ...[glossary.meta.lang, ...languagesOf(glossary)].map((lang) => `languages/${lang}.js`),
    ].map((name) => [name, gzipSync(readFileSync(join(folders.chromium, name))).length]),
  );
  return { sizes, metafile, folders };
}
