/** Contenders on a page that they have read before, all in one tab, in turn. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../drive/session.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import type { BenchPage } from './bench-pages.ts';
import type { ContenderName, Wanted } from './in-page/contenders.ts';
import type { Raced, RaceOptions } from './in-page/race.ts';
import { openWorld, type World } from './isolated-world.ts';
import { stretchesBetween } from './trace.ts';
import { whatIsWanted } from './what-is-wanted.ts';

/** Opens a page in front, with the contenders in a world of their own. */
export async function openRace(
  session: Session,
  address: string,
  script: string,
): Promise<{ page: Page; world: World }> {
  const page = await session.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await page.bringToFront();
  return { page, world: await openWorld(page, script) };
}

export interface RaceResult extends Omit<Raced, 'order'> {
  /** Milliseconds of the thread for one look through the page, by racer, round by round. */
  readonly times: Readonly<Record<string, readonly number[]>>;
}

/** Lets contenders race in a page, under a trace that tells what the thread ran; other work of the machine is not in it. */
export async function runRace(
  session: Session,
  address: string,
  script: string,
  options: RaceOptions,
): Promise<RaceResult> {
  const { page, world } = await openRace(session, address, script);
  try {
    await page.tracing.start({ categories: ['-*', 'blink.user_timing'] });
    const { order, ...raced } = await world.call<Raced>('race', options);
    const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
    return { ...raced, times: timesOf(order, stretchesBetween(trace, 'bench-begin', 'bench-end')) };
  } finally {
    await page.close();
  }
}

/** Times of single looks; a measurement is one stretch for all its looks, or one for each. */
function timesOf(order: Raced['order'], stretches: readonly number[]): Record<string, number[]> {
  const times: Record<string, number[]> = {};
  let next = 0;
  for (const { label, looks } of order) {
    const count = STEADY.has(label) ? 1 : looks;
    const sum = stretches.slice(next, next + count).reduce((total, one) => total + one, 0);
    next += count;
    times[label] ??= [];
    times[label].push(sum / looks);
  }
  if (next !== stretches.length) throw new Error(`${stretches.length} stretches, not ${next}`);
  return times;
}

const race = (wanted: Wanted, names: readonly ContenderName[], rounds: number): RaceOptions => ({
  wanted: [wanted],
  racers: names.map((contender) => ({ label: contender, contender, wanted: 0 })),
  rounds,
});

/** Those that leave nothing to be taken down: all looks of a measurement are one stretch. */
const STEADY: ReadonlySet<string> = new Set(['walk', 'shadowSearch', 'floor']);

const READERS: readonly ContenderName[] = ['walk', 'shadowSearch', 'floor', 'pattern', 'glossator'];

/** Pages of more bytes are left out of the slowest reader's race, an automaton written in JavaScript. */
const MOST_FOR_SLOW = 300_000;
/** And those of more of the peers' that change the page. */
const MOST_FOR_WRAPPERS = 1_200_000;
/** mark.js walks the page once a word: 2.5 s on 87 kB without a match. */
const MOST_FOR_SLOWEST = 150_000;

/** Contenders that leave the page as it is. */
export function measureReaders(
  session: Session,
  address: string,
  script: string,
  page: BenchPage,
  compiled: CompiledGlossary,
  rounds: number,
): Promise<RaceResult> {
  const names = page.html.length < MOST_FOR_SLOW ? [...READERS, 'ahoCorasick' as const] : READERS;
  return runRace(session, address, script, race(whatIsWanted(compiled, page.lang), names, rounds));
}

/** Peers that wrap what they find in elements; undefined where the page is too large for them. */
export async function measureWrappers(
  session: Session,
  address: string,
  script: string,
  page: BenchPage,
  compiled: CompiledGlossary,
  rounds: number,
): Promise<RaceResult | undefined> {
  if (page.html.length >= MOST_FOR_WRAPPERS) return undefined;
  const names: ContenderName[] = ['floor', 'markPattern', 'findAndReplace'];
  if (page.html.length < MOST_FOR_SLOWEST) names.push('markWords');
  return runRace(session, address, script, race(whatIsWanted(compiled, page.lang), names, rounds));
}
