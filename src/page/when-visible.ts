/** Resolves when the page is shown: at once where it is, or when `signal` aborts. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = () => {
      if (document.hidden && !signal.aborted) return;
      done.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', settle, { signal: done.signal });
    signal.addEventListener('abort', settle, { signal: done.signal });
  });
}
