/** First loads of pages with the built extension, and with one that does no more than the pattern, in turn. */
import type { Session } from '../drive/session.ts';
import type { BenchPage } from './bench-pages.ts';
import { HIGHLIGHT } from './in-page/pattern.ts';
import { measureLoad } from './measure-loads.ts';
import type { LoadCost } from './trace.ts';

export type Load = LoadCost & { readonly heap: number };

export interface PageLoads {
  readonly page: BenchPage;
  readonly glossator: Load[];
  readonly pattern: Load[];
}

/** Pages of more bytes are loaded less often: they take half a minute each time on a busy machine. */
const LARGE = 3_000_000;
const MOST_LARGE_LOADS = 5;

export async function measurePageLoads(
  sessions: { readonly glossator: Session; readonly pattern: Session },
  address: string,
  page: BenchPage,
  rounds: number,
): Promise<PageLoads> {
  const loads: PageLoads = { page, glossator: [], pattern: [] };
  const count = page.html.length > LARGE ? Math.min(rounds, MOST_LARGE_LOADS) : rounds;
  for (let round = 0; round < count; round += 1) {
    loads.glossator.push(await measureLoad(sessions.glossator, address));
    loads.pattern.push(await measureLoad(sessions.pattern, address, HIGHLIGHT));
  }
  return loads;
}
