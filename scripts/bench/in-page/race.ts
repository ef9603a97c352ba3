/** Runs in an isolated world of a page, as a content script does: lets contenders look through it in turn. */

import type { Needs, TextReader } from '../../../src/matching/read-text.ts';
import {
  CONTENDERS,
  type ContenderName,
  countTextNodes,
  glossatorWith,
  readerFor,
  type Wanted,
} from './contenders.ts';
import type { Contender } from './pattern.ts';

/** One that takes part, by the name under which its times are told. */
export interface Racer {
  readonly label: string;
  readonly contender: ContenderName;
  /** Index of what it looks for. */
  readonly wanted: number;
}

export interface RaceOptions {
  readonly wanted: readonly Wanted[];
  readonly racers: readonly Racer[];
  readonly rounds: number;
}

export interface RaceResult {
  /** Milliseconds of one look through the page, by contender, round by round. */
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly found: Readonly<Record<string, number>>;
  /** UTF-16 code units. */
  readonly textLength: number;
  readonly textNodes: number;
}

/** The clock of an isolated page steps by 5 µs: so much at a time is measured to a thousandth, in milliseconds. */
const ENOUGH = 5;
/** Most looks in one measurement. */
const MOST = 20;

async function timeOnce({ run, undo }: Contender): Promise<number> {
  const before = performance.now();
  await run();
  const time = performance.now() - before;
  undo?.();
  return time;
}

async function timeMean(contender: Contender, looks: number): Promise<number> {
  let sum = 0;
  for (let look = 0; look < looks; look += 1) sum += await timeOnce(contender);
  return sum / looks;
}

/** Looks that are not measured: engines make code fast by and by. */
const WARM_UP = 3;

async function race({ wanted, racers, rounds }: RaceOptions): Promise<RaceResult> {
  const running = [];
  const found: Record<string, number> = {};
  for (const { label, contender: name, wanted: index } of racers) {
    const contender = CONTENDERS[name](wanted[index] as Wanted);
    await contender.run();
    found[label] = contender.found();
    contender.undo?.();
    let last = await timeOnce(contender);
    for (let look = 2; look < WARM_UP && last < 1_000; look += 1) last = await timeOnce(contender);
    running.push({ label, contender, looks: Math.min(MOST, Math.ceil(ENOUGH / last)) });
  }
  const times: Record<string, number[]> = Object.fromEntries(
    racers.map(({ label }) => [label, []]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const { label, contender, looks } of running)
      times[label]?.push(await timeMean(contender, looks));
  const { length } = document.body.textContent ?? '';
  return { times, found, textLength: length, textNodes: countTextNodes() };
}

/** Keeps what the extension keeps, so that the heap can be weighed. */
const kept: unknown[] = [];

async function keepReader(wanted: Wanted): Promise<void> {
  const reader = readerFor(wanted);
  // Tables are made when the first text needs them.
  for (const _ of reader.read('The reader and the writer of the letter were there.'));
  kept.push(reader);
}

async function keepScan(needs: Needs): Promise<number> {
  const scan = glossatorWith(kept[0] as TextReader, needs);
  kept.push(scan);
  await scan.run();
  return scan.found();
}

Object.assign(globalThis, { race, keepReader, keepScan });
