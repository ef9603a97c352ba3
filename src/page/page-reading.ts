/**
 * What was read of a page, in reading order, and what of it is marked: weak forms are judged by the text around them, so
 * that what is read of one container may change what is marked in another.
 */
import { countStretches, marked } from '../matching/read-text.ts';
import { type Evidence, extentOf, REACH, type Stretch, weigh } from '../matching/sense.ts';
import type { ReadBlock } from './block-occurrences.ts';
import type { Container } from './dom.ts';
import type { Occurrence } from './occurrence.ts';
import type { Pace } from './slices.ts';

/** What was read of one container. */
interface Reading {
  readonly blocks: readonly ReadBlock[];
  readonly hasWeak: boolean;
  /** How far it reaches from what is before it to what is behind it, as signs fade. */
  readonly extent: number;
  /** Whether it stands in the order. */
  isPlaced: boolean;
  /** What it was last judged by. */
  evidence?: readonly Evidence[];
}

export interface PageReading {
  /** Keeps what was read of a container. Where it is not in its place yet, `place` has to follow. */
  keep(container: Container, blocks: readonly ReadBlock[]): void;
  isPlaced(container: Container): boolean;
  /** Gives containers that follow one another in reading order their place, or another one. */
  place(run: readonly Container[]): void;
  forget(container: Container): void;
  /** The containers of which something is kept. */
  containers(): Iterable<Container>;
  /** The containers around one, the nearest in reading order first. */
  around(container: Container): Iterable<Container>;
  /** What is marked in a container. */
  occurrences(container: Container): readonly Occurrence[];
  /** All that is marked, in no order. */
  unordered(): Occurrence[];
  /** The containers with marks. */
  marked(): Iterable<Container>;
  /** Judges what may have changed since the last time; rests where the pace says so. */
  judge(pace: Pace): Generator<undefined, void>;
  clear(): void;
}

const isSame = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a.every(
    ({ own, near, elsewhere }, index) =>
      own === b[index]?.own && near === b[index].near && elsewhere === b[index].elsewhere,
  );

/**
 * @param isBefore - whether a container comes before another in reading order
 * @param stretchesOf - what a block shows of the subject: asked only of those that are near weak forms
 * @param onMarks - called with a container and what is marked in it, whenever that may have changed
 */
export function createPageReading(
  isBefore: (a: Container, b: Container) => boolean,
  stretchesOf: (block: ReadBlock, pace: Pace) => Generator<undefined, readonly Stretch[]>,
  onMarks: (container: Container, occurrences: readonly Occurrence[]) => void,
): PageReading {
  const readings = new Map<Container, Reading>();
  const found = new Map<Container, readonly Occurrence[]>();
  let order: Container[] = [];
  let runs: (readonly Container[])[] = [];
  /** Containers with weak candidates: without any there is nothing to weigh. */
  let weakCount = 0;
  /** Containers that were read since they were judged last. */
  const fresh = new Set<Container>();

  function setMarks(container: Container, occurrences: readonly Occurrence[]): void {
    if (occurrences.length > 0) found.set(container, occurrences);
    else if (!found.delete(container)) return;
    onMarks(container, occurrences);
  }

  function drop(container: Container): void {
    if (readings.get(container)?.hasWeak) weakCount -= 1;
    readings.delete(container);
    fresh.delete(container);
  }

  /** The index in `places` before which a container belongs. */
  function indexFor(container: Container, places: readonly Container[]): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(places[middle] as Container, container)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes out what is gone, and puts in what has come. */
  function arrange(): void {
    const moved = new Set(runs.flat());
    const staying = order.filter((container) => readings.has(container) && !moved.has(container));
    const placed = runs
      .map((run) => run.filter((container) => readings.has(container)))
      .filter((run) => run.length > 0)
      .map((run) => ({ run, index: indexFor(run[0] as Container, staying) }))
      .sort(
        (a, b) =>
          a.index - b.index || (isBefore(a.run[0] as Container, b.run[0] as Container) ? -1 : 1),
      );
    let from = 0;
    order = [];
    for (const { run, index } of placed) {
      for (; from < index; from += 1) order.push(staying[from] as Container);
      for (const container of run) {
        order.push(container);
        (readings.get(container) as Reading).isPlaced = true;
      }
    }
    for (; from < staying.length; from += 1) order.push(staying[from] as Container);
    runs = [];
  }

  /** Marks a container anew, where what it is judged by is not the same as before. */
  function judgeOne(container: Container, evidence: readonly Evidence[]): void {
    const reading = readings.get(container);
    if (!reading) return;
    if (!fresh.has(container) && reading.evidence && isSame(evidence, reading.evidence)) return;
    reading.evidence = evidence;
    let first = 0;
    const occurrences = reading.blocks.flatMap((block) => {
      const count = countStretches(block.length);
      const own = evidence.slice(first, first + count);
      first += count;
      return marked(block, own).flatMap(({ occurrence }) => occurrence ?? []);
    });
    setMarks(container, occurrences);
  }

  /** Which containers in the order are near one with weak candidates: what the others show decides nothing. */
  function nearWeak(): Uint8Array {
    const near = new Uint8Array(order.length);
    const go = (from: number, step: 1 | -1) => {
      let distance = Number.POSITIVE_INFINITY;
      for (let index = from; index >= 0 && index < order.length; index += step) {
        const reading = readings.get(order[index] as Container);
        if (!reading) continue;
        if (reading.hasWeak) distance = 0;
        if (distance <= REACH) near[index] = 1;
        if (!reading.hasWeak) distance += reading.extent;
      }
    };
    go(0, 1);
    go(order.length - 1, -1);
    return near;
  }

  /** Weighs containers that follow one another, and judges those among them that may be marked otherwise. */
  function* weighRun(run: readonly Container[], pace: Pace): Generator<undefined, void> {
    const stretches: Stretch[] = [];
    for (const container of run)
      for (const block of readings.get(container)?.blocks ?? []) {
        stretches.push(...(yield* stretchesOf(block, pace)));
        if (pace.step(0)) yield;
      }
    const steps = weigh(stretches);
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (pace.step(0)) yield;
    let first = 0;
    for (const container of run) {
      const reading = readings.get(container);
      if (!reading) continue;
      const count = reading.blocks.reduce((sum, { length }) => sum + countStretches(length), 0);
      if (reading.hasWeak || fresh.has(container))
        judgeOne(container, step.value.slice(first, first + count));
      first += count;
      if (pace.step(0)) yield;
    }
  }

  function* weighAll(pace: Pace): Generator<undefined, void> {
    const near = nearWeak();
    let run: Container[] = [];
    for (let index = 0; index <= order.length; index += 1) {
      const container = order[index];
      if (container && near[index]) {
        run.push(container);
        continue;
      }
      if (run.length > 0) yield* weighRun(run, pace);
      run = [];
      if (container && fresh.has(container)) judgeOne(container, []);
      if (pace.step(0)) yield;
    }
  }

  return {
    keep(container, blocks) {
      const isPlaced = readings.get(container)?.isPlaced ?? false;
      drop(container);
      if (blocks.length === 0) {
        setMarks(container, []);
        return;
      }
      const hasWeak = blocks.some(({ candidates }) =>
        candidates.some(({ need }) => need !== undefined),
      );
      if (hasWeak) weakCount += 1;
      const extent = blocks.reduce(
        (sum, { length }) => sum + extentOf(length, countStretches(length)),
        0,
      );
      readings.set(container, { blocks, hasWeak, isPlaced, extent });
      fresh.add(container);
    },
    isPlaced: (container) => readings.get(container)?.isPlaced ?? false,
    place(run) {
      if (run.length > 0) runs.push(run);
    },
    forget(container) {
      // Of most elements nothing was ever kept.
      if (!readings.has(container)) return;
      drop(container);
      setMarks(container, []);
    },
    containers: () => readings.keys(),
    *around(container) {
      const index = order.indexOf(container);
      for (let distance = 1; index >= 0 && distance < order.length; distance += 1)
        for (const one of [order[index - distance], order[index + distance]]) if (one) yield one;
    },
    occurrences: (container) => found.get(container) ?? [],
    unordered: () => [...found.values()].flat(),
    marked: () => found.keys(),
    *judge(pace) {
      arrange();
      if (weakCount > 0) yield* weighAll(pace);
      else
        for (const container of fresh) {
          judgeOne(container, []);
          if (pace.step(0)) yield;
        }
      fresh.clear();
    },
    clear() {
      readings.clear();
      found.clear();
      fresh.clear();
      order = [];
      runs = [];
      weakCount = 0;
    },
  };
}
