import type { Steppable } from '../extension/stepping.ts';
import { framePath, framesIn } from '../page/frames.ts';
import { nextOccurrence } from '../page/next-occurrence.ts';
import type { Occurrence } from '../page/occurrence.ts';
import { reachable } from '../page/reach.ts';
import { scrollToOccurrence } from '../page/scroll-to-occurrence.ts';
import { frameOrder } from './frame-order.ts';
import type { SteppedFrame, SteppedReading } from './handover.ts';

/** Brings the frame into view that leads to where the reader is now, where it stands in this one. */
function showFrameOn(path: readonly number[]): void {
  const own = framePath(window);
  if (!own.every((index, depth) => index === path[depth])) return;
  const child = framesIn(document).find(({ index }) => index === path[own.length]);
  child?.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

function goToOccurrence(next: Occurrence, reading: SteppedReading): void {
  reading.arrive(next);
  scrollToOccurrence(next);
}

/** What a frame does when the reader steps through its tab. */
export function createSteps({ frame, reading }: SteppedFrame): Steppable {
  return {
    frame,
    order(direction) {
      const here = reading();
      return here
        ? frameOrder(frame, window, here.painted(), here.lastRead(), direction)
        : { frame, path: framePath(window), parts: [] };
    },
    follow(destination) {
      const here = reading();
      if (!here) return;
      if (destination.frame !== frame) {
        here.leave();
        showFrameOn(destination.path);
        return;
      }
      const next = reachable(document, here.painted())[destination.index];
      if (!next) return;
      goToOccurrence(next, here);
      here.open(next);
    },
    goTo(term) {
      const here = reading();
      if (!here) return;
      const ofTerm = here.wanted().filter((occurrence) => occurrence.term === term);
      const next = nextOccurrence(reachable(document, ofTerm), here.lastRead()?.occurrence);
      if (next) goToOccurrence(next, here);
    },
  };
}
