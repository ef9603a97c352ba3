/**
 * How the script for stepping finds what the small script reads: both run in the same isolated world of the frame, this
 * one later, and perhaps more than once.
 */
import type { Occurrence } from '../page/occurrence.ts';

/** Where the reader was last in a frame, and when, in milliseconds since 1970. */
export interface LastRead {
  readonly occurrence: Occurrence;
  readonly at: number;
}

/** What stepping asks of a frame's reading. */
export interface SteppedReading {
  /** Ends with it: the site is switched off, or the page's document element replaced. */
  readonly signal: AbortSignal;
  /** What is marked, in reading order. */
  painted(): Occurrence[];
  /** What the reader wants marked, painted or not, in reading order. */
  wanted(): Occurrence[];
  lastRead(): LastRead | undefined;
  /** The reader is at an occurrence now: it is pointed out. */
  arrive(occurrence: Occurrence): void;
  /** The reader is in another frame now: nothing is pointed out in this one, and it has no card. */
  leave(): void;
  /** Opens the card on an occurrence. */
  open(occurrence: Occurrence): void;
}

/** A frame as the small script leaves it for stepping. */
export interface SteppedFrame {
  /** Tells the tab's frames apart while they live. */
  readonly frame: string;
  /** Undefined while its site is off. */
  readonly reading: () => SteppedReading | undefined;
  /** Called whenever what is wanted may have changed; whoever puts something in takes it out again. */
  readonly heard: Set<() => void>;
  /** Ends with the small script. */
  readonly signal: AbortSignal;
}

const KEY = Symbol.for('glossator.steps');
type World = { [KEY]?: SteppedFrame | undefined };

export function leaveFrame(frame: SteppedFrame): void {
  (globalThis as World)[KEY] = frame;
}

/** Takes the frame away, so that it is served once; undefined where it is served, or the small script has not run yet. */
export function takeFrame(): SteppedFrame | undefined {
  const world = globalThis as World;
  const frame = world[KEY];
  // What is not there yet is not taken: else the frame would count as served.
  if (frame) world[KEY] = undefined;
  return frame;
}
