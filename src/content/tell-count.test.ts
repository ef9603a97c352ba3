import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCountTeller } from './tell-count.ts';

describe('telling the background of a frame’s number of terms', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const telling = (...heard: boolean[]) => {
    const life = new AbortController();
    const count = { is: 0 };
    const told: number[] = [];
    const changed = createCountTeller(
      () => count.is,
      async () => {
        told.push(count.is);
        return heard.shift() ?? true;
      },
      life.signal,
    );
    return { changed, told, count, end: () => life.abort() };
  };
  const seconds = (number: number) => vi.advanceTimersByTimeAsync(number * 1_000);

  it('tells once a second at most, and only of another number', async () => {
    const { changed, told, count } = telling();
    changed();
    await seconds(2);
    expect(told).toEqual([]);
    count.is = 2;
    changed();
    count.is = 3;
    changed();
    await seconds(2);
    expect(told).toEqual([3]);
    changed();
    await seconds(2);
    expect(told).toEqual([3]);
  });

  it('tells again what was not heard', async () => {
    const { changed, told, count } = telling(false, false);
    count.is = 2;
    changed();
    await seconds(10);
    expect(told).toEqual([2, 2, 2]);
  });

  it('tells again even that there are none', async () => {
    const { changed, told, count } = telling(true, false);
    count.is = 2;
    changed();
    await seconds(1);
    count.is = 0;
    changed();
    await seconds(10);
    expect(told).toEqual([2, 0, 0]);
  });

  it('gives up where nobody ever hears, until something changes', async () => {
    const { changed, told, count } = telling(...Array(8).fill(false));
    count.is = 2;
    changed();
    await seconds(60);
    expect(told).toHaveLength(4);
    changed();
    await seconds(60);
    expect(told).toHaveLength(8);
  });

  it('ends with its frame', async () => {
    const { changed, told, count, end } = telling(false);
    count.is = 2;
    changed();
    await seconds(1);
    end();
    await seconds(10);
    expect(told).toEqual([2]);
  });
});
