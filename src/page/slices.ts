/** How much is read before the page may go on. */
export interface Slice {
  /** In UTF-16 code units. */
  readonly text: number;
  /** Steps, each of at most one node: on pages of tiny nodes the walk, not the text, is what takes the time. */
  readonly nodes: number;
}

/** Measured at 7 to 12 ns a code unit cold, this keeps a slice near 5 ms; see docs/decisions/0004. */
const SLICE: Slice = { text: 30_000, nodes: 1_500 };

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
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (!scheduler) return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => {}, { priority: 'user-visible' });
}

/**
 * Runs work in slices. Yields are rare, since each passes through all the generators that the work is made of.
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
  let text = 0;
  let nodes = 0;
  const pace: Pace = {
    step(units) {
      text += units;
      nodes += 1;
      return text >= slice.text || nodes >= slice.nodes;
    },
  };
  const work = begin(pace);
  while (!signal.aborted) {
    if (work.next().done) return;
    text = 0;
    nodes = 0;
    await giveWay();
  }
}
