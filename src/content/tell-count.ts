/** How often the background hears of a frame's terms at most, in milliseconds. */
const INTERVAL = 1_000;

/** How often it is told once more in a row where it did not hear: the browser may end it at any moment. */
const MOST_TRIES = 3;

/**
 * Tells when the number of terms has changed, at most once a second, and nothing where there never are any.
 * @param tell - resolves to whether it was heard
 * @returns to be called whenever it may have
 */
export function createCountTeller(
  count: () => number,
  tell: () => Promise<boolean>,
  signal: AbortSignal,
): () => void {
  /** What was told last; undefined where it was not heard. */
  let told: number | undefined = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const look = async () => {
    timer = undefined;
    const now = count();
    if (now === told) return;
    told = now;
    const isHeard = await tell();
    if (!isHeard) told = undefined;
    tries = isHeard || tries === MOST_TRIES ? 0 : tries + 1;
    if (tries > 0) changed();
  };
  const changed = () => {
    if (timer === undefined && !signal.aborted) timer = setTimeout(look, INTERVAL);
  };
  return changed;
}
