import { watchDwell } from '../page/dwell.ts';
import { awaitKey } from './await-key.ts';

/**
 * Opens the card of a page of the extension, whose terms are elements, where the pointer rests and the reader has chosen so.
 * @param termAt - the term that an event's target is, or is in
 * @param opening - what opens the card just now (`Settings.opening`)
 */
export function openAtRest(
  window: Window,
  termAt: (target: EventTarget | null) => HTMLElement | undefined,
  opening: () => 'hover' | 'click' | 'key',
  open: (term: HTMLElement, pointer: { readonly x: number; readonly y: number }) => void,
  signal: AbortSignal,
): void {
  /** Ends the waiting of the rest before. */
  let waiting = new AbortController();
  watchDwell(
    window,
    {
      onMove() {},
      onRest(rest, target) {
        const term = termAt(target);
        if (!term || opening() === 'click') return;
        waiting.abort();
        waiting = new AbortController();
        const openHere = () => open(term, rest);
        if (opening() === 'hover' || rest.shiftKey) openHere();
        else {
          const lines = () => [...term.getClientRects()];
          awaitKey(window, { container: term, lines }, rest, openHere, waiting.signal);
        }
      },
    },
    signal,
  );
}
