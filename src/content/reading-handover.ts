/**
 * How the script that reads a page hands itself to the small script: both run in the same isolated world of the frame.
 */
import type { startReading } from './start-reading.ts';

type StartReading = typeof startReading;

const KEY = Symbol.for('glossator.reading');
const AWAITED = Symbol.for('glossator.reading-awaited');
const world = globalThis as { [KEY]?: StartReading; [AWAITED]?: () => void };

export function leaveReading(start: StartReading): void {
  world[KEY] = start;
  world[AWAITED]?.();
}

export const takeReading = (): StartReading | undefined => world[KEY];

/** Comes when the script has been left, before the background can tell; of several waits the last alone. */
export const readingLeft = (): Promise<void> =>
  new Promise((resolve) => {
    world[AWAITED] = resolve;
  });
