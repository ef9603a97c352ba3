/** Runs in an isolated world of a page, as a content script does: lets contenders look through it in turn, warm. */

import type { TextReader } from '../../../src/matching/read-text.ts';
import { NO_CLUES } from '../../../src/matching/survey-test.ts';
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

export interface Raced {
  /** Names of the racers in the order in which they were measured, and how many looks each measurement took. */
  readonly order: readonly { readonly label: string; readonly looks: number }[];
  readonly found: Readonly<Record<string, number>>;
  /** UTF-16 code units. */
  readonly textLength: number;
  readonly textNodes: number;
}

/** Marks in the browser's trace where a stretch that is measured begins and ends: it tells the thread's own time. */
const BEGIN = 'bench-begin';
const END = 'bench-end';

/** So much at a time is measured to a hundredth, in milliseconds. */
const ENOUGH = 5;
/** Most looks in one measurement. */
const MOST = 50;
/** Looks that are not measured, since engines make code fast by and by: so many, or so many milliseconds of them. */
const WARM_UP = 20;
const WARM_UP_TIME = 1_500;

async function look({ run, undo }: Contender): Promise<number> {
  const before = performance.now();
  await run();
  const time = performance.now() - before;
  undo?.();
  return time;
}

async function warmUp(contender: Contender): Promise<number> {
  const begin = performance.now();
  let last = await look(contender);
  for (let n = 1; n < WARM_UP && performance.now() - begin < WARM_UP_TIME; n += 1)
    last = await look(contender);
  return last;
}

async function measure({ run, undo }: Contender, looks: number): Promise<void> {
  // A mark takes some microseconds: where nothing has to be undone, one pair serves all looks.
  if (!undo) performance.mark(BEGIN);
  for (let n = 0; n < looks; n += 1) {
    if (undo) performance.mark(BEGIN);
    await run();
    if (undo) performance.mark(END);
    undo?.();
  }
  if (!undo) performance.mark(END);
  performance.clearMarks();
}

async function race({ wanted, racers, rounds }: RaceOptions): Promise<Raced> {
  const running = [];
  const found: Record<string, number> = {};
  for (const { label, contender: name, wanted: index } of racers) {
    const contender = CONTENDERS[name](wanted[index] as Wanted);
    try {
      await contender.run();
    } catch (error) {
      // mark.js calls itself so deep that its patterns find no stack left to be compiled on: it has no time then.
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      continue;
    }
    found[label] = contender.found();
    contender.undo?.();
    const time = await warmUp(contender);
    running.push({ label, contender, looks: Math.min(MOST, Math.ceil(ENOUGH / time)) });
  }
  const order = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { label, contender, looks } of running) {
      await measure(contender, looks);
      order.push({ label, looks });
    }
  const { length } = document.body.textContent ?? '';
  return { order, found, textLength: length, textNodes: countTextNodes() };
}

/** Keeps what the extension keeps, so that the heap can be weighed. */
const kept: unknown[] = [];

async function keepReader(wanted: Wanted): Promise<void> {
  const reader = readerFor(wanted);
  // Tables are made when the first text needs them.
  for (const _ of reader.read('The reader and the writer of the letter were there.'));
  kept.push(reader);
}

async function keepScan(): Promise<number> {
  const scan = glossatorWith(kept[0] as TextReader, NO_CLUES);
  kept.push(scan);
  await scan.run();
  return scan.found();
}

Object.assign(globalThis, { race, keepReader, keepScan });
