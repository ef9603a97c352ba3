import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../drive/open-browser.ts';
import { root } from '../root.ts';
import { COLOURS, shotsOf, ZOOMS } from './shots.ts';
import { SURFACES } from './surfaces.ts';

describe('the surfaces that are pictured', () => {
  it('are every page of the extension, and what stands on the pages of others', () => {
    const pages = readdirSync(join(root, 'src')).filter((name) => name.endsWith('.html'));
    const pictured = SURFACES.map(({ file }) => file);
    expect(pictured).toEqual(expect.arrayContaining(pages));
    expect(SURFACES.filter(({ file }) => file === undefined).map(({ name }) => name)).toEqual([
      'marks',
      'card',
    ]);
  });

  it('have a picture each in both browsers, every scheme of colours and both zooms', () => {
    const files = SURFACES.flatMap((surface) =>
      BROWSERS.flatMap((browser) => shotsOf(surface, browser).map(({ file }) => file)),
    );
    expect(new Set(files).size).toBe(
      SURFACES.length * BROWSERS.length * COLOURS.length * ZOOMS.length,
    );
    expect(files).toContain('card-chromium-dark-200.png');
    expect(files).toContain('popup-firefox-forced-100.png');
  });

  it.each([
    ['half of the room at 200 per cent, each pixel doubled', 'card', 500, 350],
    ['the popup’s own width, in half of its height', 'popup', 360, 300],
  ])('have %s', (_, name, width, height) => {
    const surface = SURFACES.find((one) => one.name === name);
    const zoomed = surface && shotsOf(surface, 'firefox').find(({ file }) => /200/.test(file));
    expect(zoomed?.viewport).toEqual({ width, height, deviceScaleFactor: 2 });
  });
});
