import { isWithin } from './watch-leaving.ts';

/** What is typed into belongs to the page: a capital letter opens nothing. */
const takesText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

/**
 * Tells once when Shift is held while the pointer is still on a term; nothing where the pointer leaves it before.
 * @param lines - where the term is just now, in CSS pixels of the viewport
 */
export function awaitKey(
  window: Window,
  lines: () => readonly DOMRect[],
  onHeld: () => void,
  signal: AbortSignal,
): void {
  const waiting = new AbortController();
  const options = {
    signal: AbortSignal.any([waiting.signal, signal]),
    passive: true,
    capture: true,
  } as const;
  const tell = () => {
    waiting.abort();
    onHeld();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const isShift = event.key === 'Shift' && event.isTrusted;
      if (isShift && !event.altKey && !event.ctrlKey && !takesText(event.composedPath()[0])) tell();
    },
    options,
  );
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY, shiftKey, isTrusted }) => {
      if (!isWithin(lines(), clientX, clientY)) waiting.abort();
      // It was pressed before this was listening.
      else if (shiftKey && isTrusted) tell();
    },
    options,
  );
}
