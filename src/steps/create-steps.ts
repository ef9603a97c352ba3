import type { Steppable } from '../extension/stepping.ts';
import { elementAround } from '../page/dom.ts';
import { framePath } from '../page/frames.ts';
import { nextOccurrence } from '../page/next-occurrence.ts';
import { type Occurrence, rangeOf } from '../page/occurrence.ts';
import { reachable } from '../page/reach.ts';
import type { Words } from '../ui/words.ts';
import type { Voice } from './create-voice.ts';
import { frameOrder } from './frame-order.ts';
import { goToOccurrence, showFrameOn } from './go-to-occurrence.ts';
import type { SteppedFrame } from './handover.ts';
import type { FocusKeeper } from './keep-focus.ts';

/** An occurrence in the page's own words. */
const asWritten = (occurrence: Occurrence): string =>
  rangeOf(occurrence)?.toString().replace(/\s+/g, ' ').trim() ?? '';

/** What a frame does when the reader steps through its tab. */
export function createSteps(
  { frame, reading }: SteppedFrame,
  focus: FocusKeeper,
  voice: Voice,
  words: Words,
): Steppable {
  return {
    frame,
    order(direction) {
      const here = reading();
      const order = here
        ? frameOrder(frame, window, here.painted(), here.lastRead(), direction)
        : { frame, path: framePath(window), parts: [] };
      const cameFrom = focus.cameFrom();
      return { ...order, ...(cameFrom !== undefined && { cameFrom }) };
    },
    follow(arrival) {
      const here = reading();
      if (!here) return;
      if (arrival.frame !== frame) {
        here.leave();
        showFrameOn(arrival.path);
        return;
      }
      const all = reachable(document, here.painted());
      // The page may have lost some since it told of them: a step leads somewhere all the same.
      const next = all[Math.min(arrival.index, all.length - 1)];
      if (!next) return;
      focus.arrive(arrival.cameFrom);
      goToOccurrence(next, here);
      here.open(next);
      const place = words('stepPlace', asWritten(next), arrival.number, arrival.count);
      voice.say(place, elementAround(next.start.node) ?? document.documentElement);
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
