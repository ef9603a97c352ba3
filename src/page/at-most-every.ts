/**
 * Gathers calls: `act` is done once for all that come within a time, at its end; never after `signal` aborts.
 * @param time - in milliseconds
 */
export function atMostEvery(time: number, act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, time);
  };
}
