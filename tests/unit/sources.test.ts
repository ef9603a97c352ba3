import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import { formKey } from '../../src/matching/form-table.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, code: readFileSync(join(root, 'src', name), 'utf8') }));

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Every string literal of a source: quoted, or in a template between its values. */
const literalsOf = (code: string): string[] =>
  [
    ...withoutComments(code).matchAll(
      /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g,
    ),
  ].flatMap(([, single, double, template]) => [
    single ?? double ?? '',
    ...(template ?? '').split(/\$\{[^}]*\}/),
  ]);

describe('the sources', () => {
  it('have no form of a term of two words or more in a string: the glossary is data', () => {
    const { forms } = compileGlossary(join(root, 'glossary'));
    const keys = new Set(forms.rows.map((row) => row.key).filter((key) => key.includes(' ')));
    expect(keys.size).toBeGreaterThan(100);
    const found = sources.flatMap(({ name, code }) =>
      literalsOf(code)
        .filter((literal) => keys.has(formKey(literal)))
        .map((literal) => `${name}: ${literal}`),
    );
    expect(found).toEqual([]);
  });

  it('set no markup from text', () => {
    const found = sources.filter(({ code }) =>
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/.test(code),
    );
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it('say `browser` only in the folder extension', () => {
    const found = sources.filter(
      ({ name, code }) =>
        !name.startsWith('extension') &&
        /\b(?:browser|chrome)\.\w+\.\w+/.test(withoutComments(code)),
    );
    // The background is nothing but wiring of the browser's events.
    expect(found.map(({ name }) => name)).toEqual(['background.ts']);
  });

  it('use every message of the interface', () => {
    const all =
      sources.map(({ code }) => code).join('\n') +
      readFileSync(join(root, 'manifest.json'), 'utf8');
    const unused = Object.keys(messages).filter(
      (key) => !all.includes(`'${key}'`) && !all.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
