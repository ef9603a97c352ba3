/** Reads and writes all that is kept, in both areas at once. */
import { browser } from './browser.ts';
import type { AreaName, Kept, Stored } from './kept.ts';

/** @throws where the storage can't be read */
export async function readAll(): Promise<Kept> {
  const [sync, local] = await Promise.all([
    browser.storage.sync.get(null),
    browser.storage.local.get(null),
  ]);
  return { sync, local };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes an area `next`. The old goes first: both may not have room. Either write is done wholly or not at all. */
async function writeArea(name: AreaName, next: Stored): Promise<void> {
  const area = browser.storage[name];
  const now = await area.get(null);
  const gone = Object.keys(now).filter((key) => !Object.hasOwn(next, key));
  const changed = Object.entries(next).filter(([key, value]) => !isSame(now[key], value));
  if (gone.length > 0) await area.remove(gone);
  if (changed.length > 0) await area.set(Object.fromEntries(changed));
}

async function writeBoth({ sync, local }: Kept): Promise<void> {
  await writeArea('sync', sync);
  await writeArea('local', local);
}

/**
 * Makes both areas what `change` makes of them, or where that fails, what they were.
 * @returns what they were
 * @throws where the storage is full or can't be read or written; what was kept before is put back
 */
export async function changeAll(change: (kept: Kept) => Kept): Promise<Kept> {
  const before = await readAll();
  try {
    await writeBoth(change(before));
  } catch (error) {
    // Each for itself: one that can't be put back must not keep the other from it, nor hide the reason.
    await Promise.allSettled([writeArea('sync', before.sync), writeArea('local', before.local)]);
    throw error;
  }
  return before;
}
