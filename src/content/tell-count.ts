/** How often the background hears of a frame's terms at most, in milliseconds. */
const INTERVAL = 1_000;

/**
 * Tells when the number of terms has changed, at most once a second, and nothing where there never are any.
 * @returns to be called whenever it may have
 */
export function createCountTeller(
  count: () => number,
  tell: () => void,
  signal: AbortSignal,
): () => void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      const now = count();
      if (now === told) return;
      told = now;
      tell();
    }, INTERVAL);
  };
}
