import { join } from 'node:path';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { renderToString as renderVue } from 'vue/server-renderer';
import { root } from '../../scripts/root.ts';
import { ACTION_NAMES } from './content.ts';
import { App } from './react.ts';
import { createApp } from './vue.ts';

export type AppName = 'react' | 'vue' | 'lit' | 'codemirror' | 'prosemirror';

/** The script that starts an application in its page. */
async function scriptOf(name: AppName): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { start } from './${name}.ts'; start(document.getElementById('app'));`,
      resolveDir: join(root, 'tests/apps'),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}

const buttons = (...names: string[]): string =>
  names.map((name) => `<button id="${name}">${name}</button>`).join('');

/** What the server sends before any script has run. */
const BODIES: Record<AppName, (path: string) => string | Promise<string>> = {
  react: (path) => `<div id="app">${renderToString(createElement(App, { home: path }))}</div>`,
  vue: async (path) => `<div id="app">${await renderVue(createApp(path))}</div>`,
  lit: () => `${buttons(...ACTION_NAMES, 'go')}<app-view id="app"></app-view>`,
  codemirror: () => `${buttons('down')}<p>A Bolshevik.</p><div id="app"></div>`,
  prosemirror: () => `${buttons('lock')}<p>A Bolshevik.</p><div id="app"></div>`,
};

/** The page of an application, to be served at `path`. */
export async function appPage(name: AppName, path: string): Promise<string> {
  const [body, script] = await Promise.all([BODIES[name](path), scriptOf(name)]);
  // A closing tag inside the script would end it.
  const inline = script.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body>${body}<script>${inline}</script></body></html>`;
}
