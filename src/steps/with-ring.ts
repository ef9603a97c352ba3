import type { Ring } from './create-ring.ts';
import type { SteppedFrame } from './handover.ts';
import type { FocusKeeper } from './keep-focus.ts';

/** A frame in which there is a ring around the place where the reader is, and whose card keeps no focus from the others. */
export const withRing = (frame: SteppedFrame, ring: Ring, focus: FocusKeeper): SteppedFrame => ({
  ...frame,
  reading() {
    const reading = frame.reading();
    return (
      reading && {
        ...reading,
        arrive(occurrence) {
          reading.arrive(occurrence);
          ring.show(occurrence, reading.signal);
        },
        leave() {
          ring.hide();
          focus.leave(reading.leave);
        },
      }
    );
  },
});
