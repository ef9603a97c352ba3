import { expect, it } from 'vitest';
import { atFirstCall } from './at-first-call.ts';

it('makes a function at its first call, and once', () => {
  let count = 0;
  const add = atFirstCall(() => {
    count += 1;
    return (a: number, b: number) => a + b;
  });
  expect(count).toBe(0);
  expect([add(1, 2), add(3, 4)]).toEqual([3, 7]);
  expect(count).toBe(1);
});
