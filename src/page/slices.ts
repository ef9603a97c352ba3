/** How much is read before the page may go on. */
export interface Slice {
  /** In UTF-16 code units. */
  readonly text: number;
  /** Steps, each of at most one node: on pages of tiny nodes the walk, not the text, is what takes the time. */
  readonly nodes: number;
  /** In milliseconds; the clock is looked at every {@link LOOK} steps, and after every {@link LOOK_TEXT} code units. */
  readonly time: number;
}

/** Half of what a frame has at 120 in a second: what one step may overshoot by stays within the other half. */
const SLICE: Slice = {
  text: Number.POSITIVE_INFINITY,
  nodes: Number.POSITIVE_INFINITY,
  time: 4,
};
/** A look at the clock takes about 50 ns, so many steps 10 to 30 µs once the code is warm, and tenths of a millisecond while it is not. */
const LOOK = 16;
/** So much text takes about 0.03 ms warm, and a good part of a millisecond while the code is not. */
const LOOK_TEXT = 2_000;

/** Tells work that is done in slices when the page has to have its turn. */
export interface Pace {
  /**
   * Counts a step that went through so many UTF-16 code units of text.
   * @returns whether the slice is at its end: the work yields then, and nowhere else
   */
  step(text: number): boolean;
}

/** For work that is done in one go. */
export const UNHURRIED: Pace = { step: () => false };

interface Scheduler {
  postTask(task: () => void, options: { priority: 'user-visible' }): Promise<void>;
}

/**
 * Gives way to the page: its input, rendering, timers and own scripts have their turn. A task of its own each time, since
 * what follows `scheduler.yield` would come before the page's timers.
 */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (!scheduler) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => {}, { priority: 'user-visible' });
}

/**
 * Runs work in slices, each in a task of its own, the first one too. Yields are rare, since each passes through all the
 * generators that the work is made of.
 *
 * @param begin - begins the work, which tells of each of its steps and yields where it is told to
 * @param signal - aborting ends the work where it yields next
 * @returns a promise of the end; it never rejects because of the signal
 */
export async function runSliced(
  begin: (pace: Pace) => Iterator<unknown>,
  signal: AbortSignal,
  slice = SLICE,
): Promise<void> {
  await giveWay();
  let text = 0;
  let nodes = 0;
  let begun = performance.now();
  /** Steps and text since the clock was looked at. */
  let steps = 0;
  let passed = 0;
  const pace: Pace = {
    step(units) {
      text += units;
      nodes += 1;
      steps += 1;
      passed += units;
      if (steps >= LOOK || passed >= LOOK_TEXT) {
        steps = 0;
        passed = 0;
        if (performance.now() - begun >= slice.time) return true;
      }
      return text >= slice.text || nodes >= slice.nodes;
    },
  };
  const work = begin(pace);
  while (!signal.aborted) {
    if (work.next().done) return;
    text = 0;
    nodes = 0;
    await giveWay();
    begun = performance.now();
  }
}
