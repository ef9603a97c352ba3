/** How much is read before the page may go on. */
export interface Slice {
  /** In UTF-16 code units. */
  readonly text: number;
  /** Steps, each of at most one node: on pages of tiny nodes the walk, not the text, is what takes the time. */
  readonly nodes: number;
}

/** Measured at 7 to 12 ns a code unit cold, this keeps a slice near 5 ms; see docs/decisions/0004. */
const SLICE: Slice = { text: 30_000, nodes: 1_500 };

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
 * Runs work in slices.
 *
 * @param steps - does a little at each step and tells how many code units of text it went through
 * @param signal - aborting ends the work at the next step
 * @returns a promise of the end; it never rejects because of the signal
 */
export async function runSliced(
  steps: Iterator<number>,
  signal: AbortSignal,
  slice = SLICE,
): Promise<void> {
  let text = 0;
  let nodes = 0;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return;
    text += step.value;
    nodes += 1;
    if (text >= slice.text || nodes >= slice.nodes) {
      text = 0;
      nodes = 0;
      await giveWay();
    }
  }
}
