/** What the extension holds in memory: its tables, and each occurrence. Measured apart from the rest of a page. */
import type { Session } from '../drive/session.ts';
import type { Wanted } from './in-page/contenders.ts';
import { openRace } from './measure-warm.ts';

export interface HeapCosts {
  /** Bytes, measured by measured. */
  readonly tables: number[];
  /** Bytes, measured by measured. */
  readonly occurrence: number[];
}

/** A difference of 0.1 MB is noise of the browser's own; in so many measurements it averages out. */
const MEASUREMENTS = 3;

/**
 * @param without - a page without a term
 * @param withMany - the same with many
 */
export async function measureHeap(
  session: Session,
  script: string,
  wanted: Wanted,
  without: string,
  withMany: string,
): Promise<HeapCosts> {
  const costs: HeapCosts = { tables: [], occurrence: [] };
  const { en } = wanted.languages;
  const english: Wanted = { ...wanted, words: [], languages: en ? { en } : {} };
  for (let time = 0; time < MEASUREMENTS; time += 1) {
    const kept: number[] = [];
    let found = 0;
    for (const address of [without, withMany]) {
      const { page, world } = await openRace(session, address, script);
      const before = await world.heap();
      await world.call('keepReader', english);
      const withTables = await world.heap();
      costs.tables.push(withTables - before);
      found = await world.call<number>('keepScan', undefined);
      kept.push((await world.heap()) - withTables);
      await page.close();
    }
    costs.occurrence.push(((kept[1] as number) - (kept[0] as number)) / found);
  }
  return costs;
}
