import { framePath, framesIn } from '../page/frames.ts';
import type { Occurrence } from '../page/occurrence.ts';
import { scrollToOccurrence } from '../page/scroll-to-occurrence.ts';
import type { SteppedReading } from './handover.ts';

/** Brings the frame into view that leads to where the reader is now, where it stands in this one. */
export function showFrameOn(path: readonly number[]): void {
  const own = framePath(window);
  if (!own.every((index, depth) => index === path[depth])) return;
  const child = framesIn(document).find(({ index }) => index === path[own.length]);
  child?.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** Brings an occurrence into view, and points it out as the place where the reader is. */
export function goToOccurrence(next: Occurrence, reading: SteppedReading): void {
  reading.arrive(next);
  scrollToOccurrence(next);
}
