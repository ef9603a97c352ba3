import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileGlossary } from '../glossary/compile-glossary.ts';
import { HINTS_FILE } from '../glossary/read-glossary.ts';
import { root } from '../root.ts';
import { parseHints } from './read-hints.ts';

it('reads words with what is said of them, and no remarks', () => {
  const hints = parseHints('# two readers\nballot\tp4s4:6 p4s3:1\n1991\tp8s2:5\n');
  expect([...hints]).toEqual([
    ['ballot', { p4s4: 6, p4s3: 1 }],
    ['1991', { p8s2: 5 }],
  ]);
});

it.each(['ballot p4s4:6', 'ballot\tp4s4', 'ballot\tp4s4:0', 'ballot\tp4s4:1  p4s3:1'])(
  'says which line is none: “%s”',
  (line) => {
    expect(() => parseHints(line)).toThrow('ballot');
  },
);

it('says something only of units that passages have', () => {
  const { glossary } = compileGlossary(join(root, 'glossary'));
  const units = new Set(glossary.passages.flatMap(({ id }) => id.split('-')));
  const hints = parseHints(readFileSync(join(root, 'glossary', HINTS_FILE), 'utf8'));
  const unknown = [...hints.values()].flatMap((said) =>
    Object.keys(said).filter((unit) => !units.has(unit)),
  );
  expect(new Set(unknown)).toEqual(new Set());
  expect(hints.size).toBeGreaterThan(5000);
});
