import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/drive/open-browser.ts';
import { runOracle } from '../oracle/run-oracle.ts';

describe.each(BROWSERS)('the oracle in %s', (name) => {
  it('finds after every change what a fresh scan finds, in 300 random stories', async () => {
    const result = await runOracle(name, { cases: 300, seed: 1930, paintEvery: 10 });
    expect(result.failure).toBeUndefined();
    // Not an empty run: stories without anything to find would hold too.
    expect(result.cases).toBe(300);
    expect(result.comparisons).toBeGreaterThan(500);
    expect(result.occurrences).toBeGreaterThan(1_000);
    expect(result.painted).toBe(30);
  });
});
