import { describe, expect, it } from 'vitest';
import { tomorrow } from './tomorrow.ts';

describe('tomorrow', () => {
  it.each([
    ['on an evening', [2026, 10, 23, 21, 5], [2026, 10, 24, 4]],
    ['in the morning', [2026, 10, 23, 9, 0], [2026, 10, 24, 4]],
    ['after midnight, by whoever is still up', [2026, 10, 24, 1, 30], [2026, 10, 24, 4]],
    ['shortly before four', [2026, 10, 24, 3, 50], [2026, 10, 25, 4]],
    ['at four o’clock', [2026, 10, 23, 4, 0], [2026, 10, 24, 4]],
    ['at the end of a year', [2026, 11, 31, 12, 0], [2027, 0, 1, 4]],
  ] as const)('begins at four, seen %s', (_, now, expected) => {
    const [year, month, day, hour] = expected;
    const [y, m, d, h, minute] = now;
    expect(tomorrow(new Date(y, m, d, h, minute))).toBe(new Date(year, month, day, hour).getTime());
  });
});
