import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildExtension, CONTENT_BUDGET } from '../../scripts/build/build-extension.ts';
import { root } from '../../scripts/root.ts';

let out: string;
let built: Built;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'glossator-build-'));
  built = await buildExtension({ root, glossary: join(root, 'glossary'), out });
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Folders of src, and what each may import besides itself. Entry points may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  glossary: [],
  matching: ['glossary', 'fuse.js'],
  page: ['matching', 'glossary'],
  ui: ['glossary', 'preact'],
  card: ['ui', 'page', 'matching', 'glossary', 'preact', '@floating-ui'],
  popup: ['ui', 'matching', 'glossary', 'preact'],
  options: ['ui', 'matching', 'glossary', 'preact'],
  panel: ['popup', 'ui', 'matching', 'glossary', 'preact'],
  letter: ['ui', 'matching', 'glossary', 'preact'],
  guide: ['ui', 'glossary', 'preact'],
  // Wires the small script together, as an entry point does, and is too long for one file.
  content: ['card', 'steps', 'extension', 'matching', 'page', 'glossary'],
  steps: ['page', 'matching', '@floating-ui'],
  extension: ['webextension-polyfill', 'ui', 'matching', 'glossary'],
};

/** A module's folder of src, or its package; undefined for an entry point or made data. */
function placeOf(path: string): string | undefined {
  const parts = path.split('/');
  if (path.startsWith('node_modules/')) return parts[1];
  return parts[0] === 'src' && parts.length > 2 ? parts[1] : undefined;
}

const inputsOf = (bundle: string): string[] => {
  const output = Object.entries(built.metafile.outputs).find(([path]) =>
    path.endsWith(`/${bundle}`),
  );
  return Object.keys(output?.[1].inputs ?? {});
};

describe('the architecture', () => {
  it('has no import against its directions', () => {
    const against = Object.entries(built.metafile.inputs).flatMap(([path, { imports }]) => {
      const from = placeOf(path);
      const allowed = from === undefined ? undefined : MAY_IMPORT[from];
      if (!path.startsWith('src/') || !allowed) return [];
      return imports
        .map((imported) => placeOf(imported.path))
        .filter((to) => to !== undefined && to !== from && !allowed.includes(to))
        .map((to) => `${path} imports ${to}`);
    });
    expect(against).toEqual([]);
  });

  it('knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src')).filter((name) =>
      statSync(join(root, 'src', name)).isDirectory(),
    );
    expect(folders.filter((name) => name !== 'icons').sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });
});

describe('what every page loads', () => {
  it(`is at most ${CONTENT_BUDGET} bytes after gzip, data included`, () => {
    expect(built.sizes['content.js']).toBeLessThanOrEqual(CONTENT_BUDGET);
    expect(built.sizes['content.js']).toBeGreaterThan(5_000);
  });

  it('has no entries, no interface and no fuzzy search in it', () => {
    const foreign = inputsOf('content.js').filter((path) =>
      /preact|fuse|floating-ui|src\/ui|glossary:entries/.test(path),
    );
    expect(foreign).toEqual([]);
  });
});

describe('what popup and panel are drawn with', () => {
  it.each(['popup.js', 'panel.js'])('has no entries and no lookup in it: %s', (name) => {
    const late = inputsOf(name).filter((path) =>
      /fuse|look-up|glossary:(entries|labels|passage-index)/.test(path),
    );
    expect(late).toEqual([]);
    expect(inputsOf(name)).toContain('glossary:glossary:terms');
  });
});

describe('the built extension', () => {
  const scripts = () =>
    readdirSync(built.folders.chromium)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, code: readFileSync(join(built.folders.chromium, name), 'utf8') }));

  it.each([
    ['fetch', /\bfetch\s*\(/],
    ['XMLHttpRequest', /XMLHttpRequest/],
    ['WebSocket', /WebSocket/],
    ['EventSource', /EventSource/],
    ['beacons', /sendBeacon/],
    ['imports at run time', /\bimport\s*\(/],
    ['code from text', /\beval\s*\(|new Function\b/],
  ])('has no %s in any script', (_, pattern) => {
    expect(
      scripts()
        .filter(({ code }) => pattern.test(code))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('differs between the browsers in the manifest alone', () => {
    const files = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
    expect(files(built.folders.firefox)).toEqual(files(built.folders.chromium));
    for (const { name, code } of scripts()) {
      expect(readFileSync(join(built.folders.firefox, name), 'utf8')).toBe(code);
    }
  });

  it('asks for no more than it explains, and exposes no file to pages', () => {
    for (const [target, folder] of Object.entries(built.folders)) {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      const ofOne = target === 'chromium' ? ['sidePanel'] : [];
      expect(manifest.permissions).toEqual(['storage', 'scripting', 'contextMenus', ...ofOne]);
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    }
  });
});
