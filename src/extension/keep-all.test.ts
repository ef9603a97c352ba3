import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Two areas in memory; the synchronised one has room for so many characters. */
const fake = vi.hoisted(() => {
  type Stored = Record<string, unknown>;
  const areaOf = () => {
    const area = {
      kept: {} as Stored,
      room: Number.POSITIVE_INFINITY,
      writes: 0,
      get: async () => structuredClone(area.kept),
      async set(items: Stored) {
        area.writes += 1;
        const next = { ...area.kept, ...items };
        if (JSON.stringify(next).length > area.room) throw new Error('QUOTA_BYTES quota exceeded');
        area.kept = next;
      },
      async remove(keys: string[]) {
        area.writes += 1;
        for (const key of keys) delete area.kept[key];
      },
    };
    return area;
  };
  return { sync: areaOf(), local: areaOf() };
});
vi.mock('./browser.ts', () => ({ browser: { storage: fake } }));

const { changeAll } = await import('./keep-all.ts');

const BEFORE = { sync: { look: 'tint', 'known:party': true }, local: { 'site:a.org': 'off' } };
const AFTER = { sync: { look: 'colour' }, local: { 'site:b.org': 'off' } };

beforeEach(() => {
  for (const area of ['sync', 'local'] as const) {
    fake[area].kept = structuredClone(BEFORE[area]);
    fake[area].room = Number.POSITIVE_INFINITY;
    fake[area].writes = 0;
  }
});

const kept = () => ({ sync: fake.sync.kept, local: fake.local.kept });

describe('all that is kept', () => {
  it('is changed in both areas, and what it was is told, to be put back', async () => {
    const before = await changeAll(() => AFTER);
    expect(kept()).toEqual(AFTER);
    await changeAll(() => before);
    expect(kept()).toEqual(BEFORE);
  });

  it('is not written where nothing changes', async () => {
    await changeAll((same) => same);
    expect([fake.sync.writes, fake.local.writes]).toEqual([0, 0]);
  });

  it('needs no room for the old and the new at once', async () => {
    fake.sync.kept = { 'known:aaaaaaaaaaaaaaaaaaaa': true };
    fake.sync.room = 40;
    await changeAll(() => ({ sync: { 'known:bbbbbbbbbbbbbbbbbbbb': true }, local: {} }));
    expect(fake.sync.kept).toEqual({ 'known:bbbbbbbbbbbbbbbbbbbb': true });
  });

  it.each(['sync', 'local'] as const)(
    'is what it was where there is no room in %s, and the reason is told',
    async (area) => {
      fake[area].room = JSON.stringify(BEFORE[area]).length;
      const next = { ...AFTER, [area]: { look: 'x'.repeat(100) } };
      await expect(changeAll(() => next)).rejects.toThrow('QUOTA_BYTES');
      expect(kept()).toEqual(BEFORE);
    },
  );
});
