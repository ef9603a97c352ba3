/**
 * How long a paint is waited for, in milliseconds: a page in the background is not painted, and yet it may be looked at by what reads
 * it aloud.
 */
const LONGEST = 100;

/** Resolves once what has been drawn is painted. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    // A frame's callbacks come before it is painted, and timers after.
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, LONGEST);
  });
