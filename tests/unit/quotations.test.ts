/**
 * Every quotation that the compiled glossary can show is at least a whole sentence or a listed clause, verbatim.
 * Nothing here is shared with the compiler: the letter is read and counted anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';

const letter = readFileSync(join(root, 'glossary', 'letter.txt'), 'utf8');
const { glossary } = compileGlossary(join(root, 'glossary'));

/** Title, date, edition; then paragraph 1. */
const HEADING_PARAGRAPHS = 3;
/** The sentences of the letter that end without a mark, by their last words. */
const WITHOUT_MARK = [
  'in advance, a priori',
  'tested in life, in struggle',
  'The main question is: who will prevail',
  'connections with the working class become',
];

const paragraphs = letter.split('\n\n');
const paragraphText = (id: number | 'title'): string =>
  id === 'title'
    ? paragraphs.slice(0, HEADING_PARAGRAPHS).join('\n\n')
    : (paragraphs[id - 1 + HEADING_PARAGRAPHS] ?? '');

/** Whether a quotation may end behind `before` and another may begin with `after`. */
function isBoundary(before: string, after: string): boolean {
  if (before === '' || before.endsWith('\n\n')) return true;
  if (after.trim() === '' || after.startsWith('\n\n')) return true;
  const ended = before.trimEnd();
  const next = after.trimStart();
  if (WITHOUT_MARK.some((words) => ended.endsWith(words))) return true;
  if (/[.?!]["”’)\]]*$/.test(ended)) return /^["“‘([]?[A-Z]/.test(next);
  return /[;:]$/.test(ended) && /^\([a-z]\) /.test(next);
}

const passages = glossary.passages.map((passage) => [passage.id, passage] as const);
const entries = glossary.entries.map((entry) => [entry.id, entry] as const);

describe('the letter', () => {
  it('has nine paragraphs behind its heading', () => {
    expect(paragraphs).toHaveLength(HEADING_PARAGRAPHS + 9);
  });
  it.each(WITHOUT_MARK)('has once: “%s”', (words) => {
    expect(letter.split(words)).toHaveLength(2);
  });
  it('is quoted whole: what no passage has is white space', () => {
    let reach = 0;
    for (const { start, end } of [...glossary.passages].sort((a, b) => a.start - b.start)) {
      expect(letter.slice(reach, start)).toMatch(/^\s*$/);
      // Runs overlap the sentences that they are made of.
      reach = Math.max(reach, end);
    }
    expect(letter.slice(reach)).toMatch(/^\s*$/);
  });
});

describe.each(passages)('passage %s', (_, { text, start, end, paragraph, mentions }) => {
  it('is verbatim', () => {
    expect(text).toBe(letter.slice(start, end));
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
  });
  it('begins where a sentence or a clause begins', () => {
    expect([
      letter.slice(0, start).slice(-60),
      isBoundary(letter.slice(0, start), letter.slice(start)),
    ]).toEqual([expect.any(String), true]);
  });
  it('ends where a sentence or a clause ends', () => {
    expect(isBoundary(letter.slice(0, end), letter.slice(end))).toBe(true);
  });
  it('is at most 400 characters long', () => {
    expect(text.length).toBeLessThanOrEqual(400);
  });
  it('stands in the paragraph that it names, and in no other', () => {
    const number = letter.slice(0, start).split('\n\n').length - HEADING_PARAGRAPHS;
    expect(paragraph).toBe(number < 1 ? 'title' : number);
    expect(text).not.toContain('\n\n');
  });
  it('has its mentions inside it, in order', () => {
    let reach = 0;
    for (const mention of mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(reach);
      expect(text.slice(mention.start, mention.end)).toMatch(
        /^[\p{L}\p{N}(][\s\S]*[\p{L}\p{N}.)]$/u,
      );
      reach = mention.end;
    }
    expect(reach).toBeLessThanOrEqual(text.length);
  });
});

describe.each(entries)('the entry “%s”', (_, entry) => {
  it('has passages, each in the glossary and once', () => {
    const known = glossary.passages.map(({ id }) => id);
    expect(entry.passages).not.toEqual([]);
    expect(known).toEqual(expect.arrayContaining([...entry.passages]));
    expect(new Set(entry.passages).size).toBe(entry.passages.length);
  });
  it('names paragraphs that the letter has', () => {
    for (const paragraph of entry.paragraphs) expect(paragraphText(paragraph)).not.toBe('');
  });
  it('has evidence word for word in the paragraph that it names', () => {
    for (const { paragraph, evidence } of entry.relations) {
      expect(paragraphText(paragraph)).toContain(evidence);
    }
  });
});
