/**
 * How long a paint is waited for, in milliseconds: a page in the background is not painted, and yet it may be looked at by what reads
 * it aloud.
 */
const LONGEST = 100;

/** How long a page may be busy, in milliseconds, before what its reader may ask for is loaded all the same. */
const LONGEST_BUSY = 500;

/** Resolves once what has been drawn is painted. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    // A frame's callbacks come before it is painted, and timers after.
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, LONGEST);
  });

/** Resolves when the page has nothing else to do, and at the latest after half a second. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_BUSY });
  });
