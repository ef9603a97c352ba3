import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';

/** A command's answers to lines of standard input: records, or lines as they are. */
function run(command: string, lines: readonly (object | string)[], lineBreak = '\n') {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts', `${command}.ts`)],
    { cwd: root, input: input.join(lineBreak), encoding: 'utf8' },
  );
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const complaints = stderr.split('\n').filter((line) => line.startsWith('line '));
  return { answers, complaints, status };
}

/** Starting Node and reading the glossary takes its time on a busy machine, in milliseconds. */
const SLOW = 60_000;

describe('annotate', () => {
  const annotated = (texts: readonly string[]) =>
    run(
      'annotate',
      texts.map((text, id) => ({ id, text })),
    );

  it('answers a line a mention: where it is, its words, its term, and why', {
    timeout: SLOW,
  }, () => {
    const text = '🚩 In the U.S.S.R. and the\nLeft\r\n  Opposition; pizza.';
    const { answers, complaints, status } = run('annotate', [
      { id: 'a', text },
      { id: 7, text: '' },
    ]);
    expect(answers).toEqual([
      { id: 'a', start: 10, end: 18, text: 'U.S.S.R.', term: 'ussr', why: expect.any(String) },
      {
        id: 'a',
        start: 27,
        end: 45,
        text: 'Left\r\n  Opposition',
        term: 'left-opposition',
        why: expect.any(String),
      },
    ]);
    for (const { start, end, text: words } of answers) expect(text.slice(start, end)).toBe(words);
    expect(complaints).toEqual([]);
    expect(status).toBe(0);
  });

  it('takes an empty line for a block’s end, another line break for white space', {
    timeout: SLOW,
  }, () => {
    const { answers } = annotated([
      'Left\nOpposition',
      'Left\r\nOpposition',
      'Left\n\nOpposition',
      'Left\r\n\r\nOpposition',
      'Left\n \t\nOpposition',
      '\n\nLeft Opposition\n\nthe Left\nOpposition\n',
    ]);
    expect(answers.map(({ id, start, end }) => [id, start, end])).toEqual([
      [0, 0, 15],
      [1, 0, 16],
      [5, 2, 17],
      [5, 23, 38],
    ]);
  });
});

describe('a bad line', () => {
  const good = { id: 'good', text: 'Thermidor' };
  const { answers, complaints, status } = run(
    'annotate',
    [
      '{"id": 1, "text": ',
      good,
      '',
      '[]',
      'null',
      '"Thermidor"',
      { id: 2 },
      { id: 3, text: 4 },
      good,
    ],
    '\r\n',
  );

  it.each([
    [1, 'JSON'],
    [4, 'is not an object'],
    [5, 'is not an object'],
    [6, 'is not an object'],
    [7, '“text” is missing or not text'],
    [8, '“text” is missing or not text'],
  ])('is reported with its number: %i, %s', (number, reason) => {
    const [complaint] = complaints.filter((line) => line.startsWith(`line ${number}: `));
    expect(complaint).toContain(reason);
  });
  it('is reported once', () => {
    expect(complaints).toHaveLength(6);
  });
  it('does not keep the others from being answered', () => {
    expect(answers.map(({ id, text }) => [id, text])).toEqual([
      ['good', 'Thermidor'],
      ['good', 'Thermidor'],
    ]);
  });
  it('makes the exit status 1', () => {
    expect(status).toBe(1);
  });
});

describe('passage', () => {
  it('answers with the letter’s words and their place', { timeout: SLOW }, () => {
    const { answers, complaints, status } = run('passage', [
      { id: 'a', term: 'ussr', context: '' },
      { id: 'b', term: 'pizza', context: '' },
      { id: 'c', term: 'ussr' },
    ]);
    const quote = 'What constitutes the basis of the regime in the USSR?';
    expect(answers).toEqual([{ id: 'a', quote, start: 145, end: 198, paragraph: 1 }]);
    expect(complaints).toEqual([
      expect.stringMatching(/^line 2: .*“pizza”/),
      expect.stringMatching(/^line 3: .*“context”/),
    ]);
    expect(status).toBe(1);
  });
});

describe('lookup', () => {
  it('answers with the terms, the best first, or none', { timeout: SLOW }, () => {
    const { answers, complaints, status } = run('lookup', [
      { id: 'a', q: 'bolshevik prty' },
      { id: 'b', q: 'pizza' },
    ]);
    expect(answers).toEqual([
      { id: 'a', results: expect.arrayContaining(['bolshevik-party']) },
      { id: 'b', results: [] },
    ]);
    expect(answers[0].results[0]).toBe('bolshevik-party');
    expect(complaints).toEqual([]);
    expect(status).toBe(0);
  });
});
