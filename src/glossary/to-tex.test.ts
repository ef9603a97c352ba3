import { describe, expect, it } from 'vitest';
import { toTex } from './to-tex.ts';

describe('toTex', () => {
  it.each<[string, string, string]>([
    ['plain words stay as they are', 'Red Army, 1918 (so far)', 'Red Army, 1918 (so far)'],
    ['what TeX takes for commands is spelt', '50 % of $3 & #1_a', '50 \\% of \\$3 \\& \\#1\\_a'],
    ['braces stay in pairs', 'a } b { c', 'a {\\textbraceright} b {\\textbraceleft} c'],
    [
      'a backslash is no command',
      '\\cite ~ ^',
      '{\\textbackslash}cite {\\textasciitilde} {\\textasciicircum}',
    ],
    ['accents are commands', 'Müller, Čapek, façade', 'M{\\"{u}}ller, {\\v{C}}apek, fa{\\c{c}}ade'],
    ['accents that come after their letter too', 'cafe\u0301', "caf{\\'{e}}"],
    ['an accent takes the place of a dot', 'naïve, į', 'na{\\"{\\i}}ve, {\\k{i}}'],
    ['one letter may have two', 'ế', "{\\'{\\^{e}}}"],
    ['letters of their own', 'Straße, Łódź', "Stra{\\ss}e, {\\L}{\\'{o}}d{\\'{z}}"],
    ['quotation marks and dashes', '“a – b” — it’s…', "``a -- b'' --- it's{\\ldots}"],
    ['places', '¶4, § 2', '{\\P}4, {\\S} 2'],
    ['other alphabets stay, their own letters whole', 'Троцкий', 'Троцкий'],
  ])('%s', (_, text, tex) => {
    expect(toTex(text)).toBe(tex);
  });
});
