/**
 * How the script that reads a page hands itself to the small script: both run in the same isolated world of the frame.
 */
import type { startReading } from './start-reading.ts';

type StartReading = typeof startReading;

const KEY = Symbol.for('glossator.reading');
type World = { [KEY]?: StartReading };

export function leaveReading(start: StartReading): void {
  (globalThis as World)[KEY] = start;
}

export const takeReading = (): StartReading | undefined => (globalThis as World)[KEY];
