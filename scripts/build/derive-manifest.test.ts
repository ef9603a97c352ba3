import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { deriveManifest, TARGETS, type Target } from './derive-manifest.ts';

const read = () => JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
const derive = (target: Target) => JSON.parse(JSON.stringify(deriveManifest(read(), target)));

const ONLY_ONE_KNOWS = [
  'minimum_chrome_version',
  'browser_specific_settings',
  'background',
  'side_panel',
  'sidebar_action',
  'permissions',
];

describe('deriveManifest', () => {
  it.each<[Target, object, string[]]>([
    [
      'chromium',
      {
        minimum_chrome_version: read().minimum_chrome_version,
        background: { service_worker: 'background.js' },
        side_panel: { default_path: 'panel.html' },
        permissions: [...read().permissions, 'sidePanel'],
      },
      ['browser_specific_settings', 'sidebar_action'],
    ],
    [
      'firefox',
      {
        browser_specific_settings: read().browser_specific_settings,
        background: { scripts: ['background.js'] },
        sidebar_action: { default_panel: 'panel.html', open_at_install: false },
        permissions: read().permissions,
      },
      ['minimum_chrome_version', 'side_panel'],
    ],
  ])('for %s has what it knows, and nothing of the other', (target, own, foreign) => {
    const manifest = derive(target);
    expect(manifest).toMatchObject(own);
    expect(manifest.background).toEqual((own as typeof manifest).background);
    for (const key of foreign) expect(manifest).not.toHaveProperty([key]);
  });

  it.each(TARGETS)('for %s keeps everything that both know', (target) => {
    const manifest = derive(target);
    for (const [key, value] of Object.entries(read())) {
      if (!ONLY_ONE_KNOWS.includes(key)) expect(manifest[key]).toEqual(value);
    }
  });

  it('leaves the source untouched', () => {
    const source = read();
    const manifest = deriveManifest(source, 'firefox');
    (manifest.background.scripts as string[]).push('more.js');
    expect(source).toEqual(read());
  });
});
