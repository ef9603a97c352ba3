/** When a reader's day begins, by the hour of the clock: whoever still reads after midnight has not got up yet. */
const MORNING = 4;
/** A morning nearer than this, in milliseconds, is not what "tomorrow" means. */
const TOO_SOON = 2 * 60 * 60 * 1_000;

/** The next morning, in milliseconds since the epoch: "off until tomorrow". */
export function tomorrow(now = new Date()): number {
  const morning = new Date(now);
  morning.setHours(MORNING, 0, 0, 0);
  if (morning.getTime() - now.getTime() < TOO_SOON) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}
