import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyGlossary, type GlossaryCopy, problemsOf } from '../../tests/unit/copy-glossary.ts';
import { root } from '../root.ts';
import { addTerm } from './new-term.ts';

let copy: GlossaryCopy;
beforeEach(() => {
  copy = copyGlossary();
});
afterEach(() => copy.remove());

describe('a new term', () => {
  it('lacks what must be filled in, and nothing else', () => {
    addTerm(copy.folder, 'the-fox', 'The Fox', 'text');
    expect(problemsOf(copy.folder).map(({ file, field }) => [file, field])).toEqual(
      ['kind', 'gloss', 'paragraphs', '“In this text”', '“In history”'].map((field) => [
        'terms/the-fox.md',
        field,
      ]),
    );
  });

  it('is good once that is filled in', () => {
    addTerm(copy.folder, 'fox', 'Fox: the “judge”', 'text');
    copy.edit('terms/fox.md', (content) =>
      content
        .replace(/kind: .*/, 'kind: person')
        .replace(/gloss: .*/, 'gloss: Who chooses the course.')
        .replace(/paragraphs: \[\]/, 'paragraphs: [1]')
        .replace(/strong: \[\]/, 'strong: [the Fox]')
        .replace(/(## In .*\n)/g, '$1\nChooses the course.\n'),
    );
    expect(problemsOf(copy.folder)).toEqual([]);
  });

  it('has the heading of its glossary’s text', () => {
    const path = addTerm(copy.folder, 'fox', 'Fox', 'letter');
    expect(readFileSync(path, 'utf8')).toContain('\n## In this letter\n');
  });

  it('makes the folder of a glossary’s first term', () => {
    rmSync(copy.path('terms'), { recursive: true });
    expect(addTerm(copy.folder, 'fox', 'Fox', 'text')).toBe(copy.path('terms/fox.md'));
  });

  it.each([
    ['with capitals', 'The-Fox', 'Fox', 'is no id'],
    ['with a space', 'the fox', 'Fox', 'is no id'],
    ['that leaves the folder', '../fox', 'Fox', 'is no id'],
    ['that is empty', '', 'Fox', 'is no id'],
    ['that there is', 'hare', 'Hare', 'already'],
    ['without a headword', 'fox', ' ', 'headword is missing'],
  ])('is refused under an id %s', (_, id, headword, reason) => {
    const before = readFileSync(copy.path('terms/hare.md'), 'utf8');
    expect(() => addTerm(copy.folder, id, headword, 'text')).toThrow(reason);
    expect(readFileSync(copy.path('terms/hare.md'), 'utf8')).toBe(before);
  });
});

/** Starting Node takes its time on a busy machine, in milliseconds. */
const SLOW = 60_000;

describe('npm run new-term', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/new-term.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('tells the file and the next command', { timeout: SLOW }, () => {
    const { stdout, status } = run('fox', 'The Fox', '--glossary', copy.folder);
    expect(stdout).toContain('fox.md');
    expect(stdout).toContain('npm run check:glossary -- ');
    expect(readFileSync(copy.path('terms/fox.md'), 'utf8')).toContain('headword: The Fox\n');
    expect(status).toBe(0);
  });
  it.each([
    ['without a headword', ['fox'], 2, 'Usage'],
    ['with an id that there is', ['hare', 'Hare'], 1, 'already'],
  ])('fails %s', { timeout: SLOW }, (_, args, code, reason) => {
    const { stderr, status } = run(...args, '--glossary', copy.folder);
    expect(stderr).toContain(reason);
    expect(status).toBe(code);
  });
});
