import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { compileLetter } from '../../scripts/glossary/compile-letter.ts';
import { interfaceWords } from '../../scripts/proof/interface-words.ts';
import { root } from '../../scripts/root.ts';
import { unitsAt } from '../glossary/letter.ts';
import { LetterPage } from './LetterPage.tsx';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each([
  ['glossary', 'letter.txt'],
  ['tests/fixtures/other-glossary', 'fable.txt'],
])('the page of %s', (folder, file) => {
  const compiled = compileGlossary(join(root, folder));
  const letter = compileLetter(compiled);
  const show = (address = '') =>
    render(
      <LetterPage
        glossary={compiled.glossary}
        letter={letter}
        here={new Set(unitsAt(letter, address))}
        helpPage="help.html"
        words={interfaceWords(root)}
      />,
    );
  const html = show();

  it('shows the text verbatim, and nothing else in it', () => {
    const blocks = [...html.matchAll(/<(h1|p)\b[^>]*data-paragraph[^>]*>([\s\S]*?)<\/\1>/g)];
    const shown = blocks.map(([, , inner]) => textOf(inner ?? '')).join('\n\n');
    expect(shown).toBe(readFileSync(join(root, folder, file), 'utf8').trim());
  });

  it('has each address once, and one for every link', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(links));
  });

  it('points out every passage that an address names, with its very words', () => {
    for (const { id, text } of compiled.glossary.passages) {
      const shown = show(id);
      // A whole paragraph is pointed out itself, a run with the white space in it.
      const parts = [...shown.matchAll(/<(p|span)\b[^>]*class="[^"]*\bhere"[^>]*>/g)];
      const [first] = parts;
      const last = parts.at(-1);
      const from = first?.index ?? 0;
      const to = last ? endOf(shown, last.index) : 0;
      expect([id, textOf(shown.slice(from, to))]).toEqual([id, text]);
    }
  });
});

/** Where the element that begins at `start` ends. */
function endOf(html: string, start: number): number {
  const tags = /<(\/?)(?:p|span|a)\b[^>]*?(\/?)>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (tag[1]) depth -= 1;
    else if (!tag[2]) depth += 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}
