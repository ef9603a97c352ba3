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
  readonly container: Container;
  blocks: readonly ReadBlock[];
  hasWeak: boolean;
  /** How far it reaches from what is before it to what is behind it, as signs fade. */
  extent: number;
  /** Whether it stands in the order. */
  isPlaced: boolean;
  /** Whether it was read since it was judged last. */
  isFresh: boolean;
  /** Whether something else stands beside it than when it was judged last. */
  isStirred: boolean;
  /** Whether it is to be taken out of its place: it is forgotten, or gets another. */
  isLeaving: boolean;
  /** What it was last judged by. */
  evidence: readonly Evidence[] | undefined;
}

const readingOf = (container: Container): Reading => ({
  container,
  blocks: [],
  hasWeak: false,
  extent: 0,
  isPlaced: false,
  isFresh: false,
  isStirred: false,
  isLeaving: false,
  evidence: undefined,
});

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
  let order: Reading[] = [];
  let runs: (readonly Container[])[] = [];
  /** Whether something in the order was forgotten. */
  let hasGaps = false;
  /** Containers with weak candidates: without any there is nothing to weigh. */
  let weakCount = 0;
  /** Those that were read since they were judged last. */
  let fresh: Reading[] = [];

  function setMarks(container: Container, occurrences: readonly Occurrence[]): void {
    if (occurrences.length > 0) found.set(container, occurrences);
    else if (!found.delete(container)) return;
    onMarks(container, occurrences);
  }

  function forget(container: Container): void {
    const reading = readings.get(container);
    // Of most elements nothing was ever kept.
    if (!reading) return;
    if (reading.hasWeak) weakCount -= 1;
    readings.delete(container);
    reading.isLeaving = true;
    reading.isFresh = false;
    hasGaps ||= reading.isPlaced;
    setMarks(container, []);
  }

  /** The index in `places` before which a container belongs. */
  function indexFor({ container }: Reading, places: readonly Reading[]): number {
    const isAfter = (one: Reading | undefined) => one && isBefore(one.container, container);
    // A page that is read for the first time goes on at its end.
    if (places.length === 0 || isAfter(places.at(-1))) return places.length;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(places[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those of the order that stay where they are. */
  function staying(): Reading[] {
    if (!hasGaps) return order;
    hasGaps = false;
    const left: Reading[] = [];
    let isBesideGap = false;
    for (const reading of order) {
      if (reading.isLeaving) {
        isBesideGap = true;
        const before = left.at(-1);
        if (before) before.isStirred = true;
        continue;
      }
      if (isBesideGap) reading.isStirred = true;
      isBesideGap = false;
      left.push(reading);
    }
    return left;
  }

  /** Takes out what is gone, and puts in what has come. */
  function arrange(): void {
    const coming = runs
      .map((run) => run.flatMap((container) => readings.get(container) ?? []))
      .filter(({ length }) => length > 0);
    runs = [];
    for (const run of coming)
      for (const reading of run) {
        hasGaps ||= reading.isPlaced;
        reading.isLeaving = reading.isPlaced;
      }
    const left = staying();
    const placed = coming
      .map((run) => ({ run, index: indexFor(run[0] as Reading, left) }))
      .sort(
        (a, b) =>
          a.index - b.index ||
          (isBefore((a.run[0] as Reading).container, (b.run[0] as Reading).container) ? -1 : 1),
      );
    const behind = left.splice(placed[0]?.index ?? left.length);
    let from = left.length;
    const first = from;
    order = left;
    for (const { run, index } of placed) {
      for (; from < index; from += 1) order.push(behind[from - first] as Reading);
      for (const reading of run) {
        order.push(reading);
        reading.isPlaced = true;
        reading.isLeaving = false;
      }
    }
    for (; from - first < behind.length; from += 1) order.push(behind[from - first] as Reading);
  }

  /** Marks a container anew, where what it is judged by is not the same as before. */
  function judgeOne(reading: Reading, evidence: readonly Evidence[]): void {
    const { container, blocks, isFresh } = reading;
    if (!isFresh && reading.evidence && isSame(evidence, reading.evidence)) return;
    reading.isFresh = false;
    reading.evidence = evidence;
    let first = 0;
    const occurrences: Occurrence[] = [];
    for (const block of blocks) {
      const end = first + countStretches(block.length);
      if (block.candidates.length > 0)
        for (const { occurrence } of marked(block, evidence.slice(first, end)))
          if (occurrence) occurrences.push(occurrence);
      first = end;
    }
    setMarks(container, occurrences);
  }

  /** Which places in the order are within reach of some: what is farther away decides nothing there. */
  function* near(
    isOne: (reading: Reading) => boolean,
    pace: Pace,
  ): Generator<undefined, Uint8Array> {
    const reached = new Uint8Array(order.length);
    for (const [first, step] of [
      [0, 1],
      [order.length - 1, -1],
    ] as const) {
      let distance = Number.POSITIVE_INFINITY;
      for (let index = first; index >= 0 && index < order.length; index += step) {
        const reading = order[index] as Reading;
        const is = isOne(reading);
        if (is) distance = 0;
        if (distance <= REACH) reached[index] = 1;
        if (!is) distance += reading.extent;
        if (pace.step(0)) yield;
      }
    }
    return reached;
  }

  /** Weighs containers that follow one another, and judges those among them that may be marked otherwise. */
  function* weighRun(
    run: readonly Reading[],
    isOpen: (reading: Reading) => boolean,
    pace: Pace,
  ): Generator<undefined, void> {
    const stretches: Stretch[] = [];
    for (const { blocks } of run)
      for (const block of blocks) {
        const own = block.stretches ?? (yield* stretchesOf(block, pace));
        for (const stretch of own) stretches.push(stretch);
        if (pace.step(0)) yield;
      }
    const steps = weigh(stretches);
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (pace.step(0)) yield;
    let first = 0;
    for (const reading of run) {
      let end = first;
      for (const { length } of reading.blocks) end += countStretches(length);
      if (isOpen(reading)) judgeOne(reading, step.value.slice(first, end));
      first = end;
      if (pace.step(0)) yield;
    }
  }

  /** Judges the weak forms near to what was read since the last time, or to where something is gone. */
  function* judgeWeak(pace: Pace): Generator<undefined, void> {
    const besideNew = yield* near(({ isFresh, isStirred }) => isFresh || isStirred, pace);
    const open = new Set<Reading>();
    for (let index = 0; index < order.length; index += 1) {
      const reading = order[index] as Reading;
      if (reading.hasWeak && besideNew[index]) open.add(reading);
      if (pace.step(0)) yield;
    }
    const isOpen = (reading: Reading) => open.has(reading);
    const besideOpen = yield* near(isOpen, pace);
    let run: Reading[] = [];
    for (let index = 0; index <= order.length; index += 1) {
      const reading = order[index];
      if (reading) reading.isStirred = false;
      if (reading && besideOpen[index]) {
        run.push(reading);
        continue;
      }
      if (run.length > 0) yield* weighRun(run, isOpen, pace);
      run = [];
      if (pace.step(0)) yield;
    }
  }

  return {
    keep(container, blocks) {
      const before = readings.get(container);
      if (blocks.length === 0) {
        if (before) forget(container);
        else setMarks(container, []);
        return;
      }
      let hasWeak = false;
      let extent = 0;
      for (const { candidates, length } of blocks) {
        hasWeak ||= candidates.some(({ need }) => need !== undefined);
        extent += extentOf(length, countStretches(length));
      }
      if (before?.hasWeak) weakCount -= 1;
      if (hasWeak) weakCount += 1;
      const reading = before ?? readingOf(container);
      reading.blocks = blocks;
      reading.hasWeak = hasWeak;
      reading.extent = extent;
      reading.isFresh = true;
      if (!before) readings.set(container, reading);
      fresh.push(reading);
    },
    isPlaced: (container) => readings.get(container)?.isPlaced ?? false,
    place(run) {
      if (run.length > 0) runs.push(run);
    },
    forget,
    containers: () => readings.keys(),
    *around(container) {
      const index = order.findIndex((reading) => reading.container === container);
      for (let distance = 1; index >= 0 && distance < order.length; distance += 1)
        for (const one of [order[index - distance], order[index + distance]])
          if (one && !one.isLeaving) yield one.container;
    },
    occurrences: (container) => found.get(container) ?? [],
    unordered: () => [...found.values()].flat(),
    marked: () => found.keys(),
    *judge(pace) {
      arrange();
      const read = fresh;
      fresh = [];
      if (weakCount > 0) yield* judgeWeak(pace);
      for (const reading of read) {
        if (reading.isFresh) judgeOne(reading, []);
        if (pace.step(0)) yield;
      }
    },
    clear() {
      readings.clear();
      found.clear();
      fresh = [];
      hasGaps = false;
      order = [];
      runs = [];
      weakCount = 0;
    },
  };
}
