import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';
import { SABOTAGES } from '../sabotage/sabotages.ts';

/** Running them takes half an hour; that each still has its place and its test is seen every time. */
it.each(SABOTAGES)('“$title” has its place in the source, and its test', ({ file, find, test }) => {
  const source = readFileSync(join(root, file), 'utf8');
  expect(source.split(find)).toHaveLength(2);
  const [testFile, name] = test;
  expect(readFileSync(join(root, 'tests/e2e', testFile), 'utf8')).toContain(name);
});
