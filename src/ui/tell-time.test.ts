import { describe, expect, it } from 'vitest';
import { tellTime } from './tell-time.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
/** Browsers differ in the space before AM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a time to come', () => {
  it.each([
    ['tomorrow, 4:00 AM', at(24, 4), at(23, 21)],
    ['today, 4:00 AM', at(24, 4), at(24, 1)],
    ['November 25, 2026, 4:00 AM', at(25, 4), at(23, 21)],
  ])('is said as “%s”', (expected, time, now) => {
    expect(plain(tellTime(time, new Date(now), 'en'))).toBe(expected);
  });
});
