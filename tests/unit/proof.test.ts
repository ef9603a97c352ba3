import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';
import { copyGlossary, type GlossaryCopy } from './copy-glossary.ts';
import { writePassages } from './write-passages.ts';

/** Starting Node and reading the glossary takes its time on a busy machine, in milliseconds. */
const SLOW = 60_000;

const out = mkdtempSync(join(tmpdir(), 'glossator-proof-'));
afterAll(() => rmSync(out, { recursive: true }));
let copy: GlossaryCopy;
beforeEach(() => {
  copy = copyGlossary();
});
afterEach(() => copy.remove());

/** What `npm run proof` makes of the copy, and says. */
function proof() {
  const script = join(root, 'scripts/proof.ts');
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, '--glossary', copy.folder, '--out', out],
    { cwd: root, encoding: 'utf8' },
  );
  return { html: readFileSync(join(out, 'index.html'), 'utf8'), stderr, status };
}

describe('npm run proof', () => {
  it('shows all that is in a glossary', { timeout: SLOW }, () => {
    writePassages(copy);
    const { html, status } = proof();
    expect(status).toBe(0);
    for (const [what, markup] of [
      ['an entry as the card does', /class="card glossator"[^>]*aria-label="Glossary: The Hare"/],
      ['its definition', '<p class="gloss">The faster of the two'],
      ['the defining passage with the term marked', /<blockquote lang="en"><p><mark>The Hare</],
      ['emphasis in a section', '<em>by the wayside</em>'],
      ['strong forms, those marked whose capitals matter', 'A Hare · =the Hare'],
      ['weak forms', 'hare · hares'],
      ['hidden ones', 'tortise'],
      ['exclusions', 'March Hare'],
      ['a label, and that nobody checked it', 'der Hase</span><em> (unchecked)</em>'],
      ['what a passage is about', '<p class="about">sleep</p>'],
      [
        'a relation as a sentence',
        /The Tortoise challenges <a href="#hare">The Hare<\/a>: “I will/,
      ],
      ['a source', 'Three Hundred Fables, translated by George Fyler Townsend (1867)'],
      ['a slip by its number', /fell fast asleep<sup><a href="#note-1">\[1\]<\/a><\/sup> At last/],
      ['its note', '“fell fast asleep”: A full stop is missing after “asleep”.'],
      ['the card’s style', /\.quotation \{/],
      ['the style of print', '@media print'],
    ] as const) {
      expect([what, html]).toEqual([what, expect.stringMatching(pattern(markup))]);
    }
  });

  it('shows and tells what keeps the glossary from being published, and fails', {
    timeout: SLOW,
  }, () => {
    copy.edit('terms/hare.md', (content) => content.replace('Ridicules the Tortoise', '“Outruns”'));
    const { html, stderr, status } = proof();
    const problem = 'terms/hare.md: “In this text”: quotes “Outruns”, which is not in paragraph 1';
    expect(html).toContain(`<li>${problem}</li>`);
    expect(stderr).toContain(problem);
    expect(status).toBe(1);
  });

  it('tells what keeps it from being built, and fails', { timeout: SLOW }, () => {
    copy.edit('terms/tortoise.md', (content) => content.replace('to: hare', 'to: fox'));
    const { stderr, status } = proof();
    expect(stderr).toContain('terms/tortoise.md: relations.0.to: there is no term “fox”');
    expect(status).toBe(1);
  });
});

/** A pattern as it is; words as they stand. */
const pattern = (words: string | RegExp): RegExp =>
  typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
