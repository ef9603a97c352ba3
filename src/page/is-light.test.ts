import { describe, expect, it } from 'vitest';
import { isLight } from './is-light.ts';

describe('the colour of letters', () => {
  it.each([
    ['black', 'rgb(0, 0, 0)'],
    ['the lightest grey that can be read on white', 'rgb(118, 118, 118)'],
    ['a link’s blue', 'rgb(0, 0, 238)'],
    ['red', 'rgb(255, 0, 0)'],
    ['dark in a wider space, whose name has a number', 'color(display-p3 0.2 0.1 0.1)'],
    ['dark in sRGB', 'color(srgb 0.4 0.4 0.4 / 0.5)'],
    ['dark by its lightness of 1', 'oklch(0.42 0.15 50)'],
    ['dark by its lightness of 100', 'lab(30 40 40)'],
    ['nothing that is understood', ''],
  ])('is dark: %s', (_, color) => expect(isLight(color)).toBe(false));

  it.each([
    ['white', 'rgb(255, 255, 255)'],
    ['white, half seen through', 'rgba(255, 255, 255, 0.5)'],
    ['the darkest grey that can be read on #222', 'rgb(136, 136, 136)'],
    ['a dark page’s link', 'rgb(138, 180, 248)'],
    ['light in a wider space', 'color(display-p3 0.9 0.9 0.8)'],
    ['light by its lightness of 1', 'oklab(0.82 0.01 0.02)'],
    ['light by its lightness of 100', 'lch(80 20 50)'],
  ])('is light: %s', (_, color) => expect(isLight(color)).toBe(true));
});
