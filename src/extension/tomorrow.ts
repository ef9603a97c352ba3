/** When a reader's day begins, by the hour of the clock: whoever still reads after midnight has not got up yet. */
const MORNING = 4;

/** The next morning, in milliseconds since the epoch: "off until tomorrow". */
export function tomorrow(now = new Date()): number {
  const morning = new Date(now);
  morning.setHours(MORNING, 0, 0, 0);
  if (morning <= now) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}
