import type { Steppable } from '../extension/stepping.ts';
import { framePath } from '../page/frames.ts';
import { nextOccurrence } from '../page/next-occurrence.ts';
import { reachable } from '../page/reach.ts';
import { frameOrder } from './frame-order.ts';
import { goToOccurrence, showFrameOn } from './go-to-occurrence.ts';
import type { SteppedFrame } from './handover.ts';

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
