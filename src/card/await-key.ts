import { contains } from '../page/dom.ts';
import { isOnLines } from '../page/hit-test.ts';
import type { CardRequest } from './to-request.ts';
import { leavesDocument } from './watch-leaving.ts';

/** What is typed into belongs to the page: a capital letter opens nothing. */
const takesText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

/** Whether a point of the viewport is on a term just now: the page may have scrolled, or have put something over it. */
function isOn({ container, lines }: AwaitedTerm, x: number, y: number): boolean {
  if (!isOnLines(lines(), x, y)) return false;
  const over = (container.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return over !== null && (contains(over, container) || contains(container, over));
}

/** Where a term is, as the card's request has it. */
export type AwaitedTerm = Pick<CardRequest, 'container' | 'lines'>;

/**
 * Tells once when Shift is held while the pointer still is on a term; nothing where the pointer leaves it before.
 * @param pointer - where it rests, in CSS pixels of the viewport
 */
export function awaitKey(
  window: Window,
  term: AwaitedTerm,
  pointer: { readonly x: number; readonly y: number },
  onHeld: () => void,
  signal: AbortSignal,
): void {
  let { x, y } = pointer;
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
      if (!isShift || event.altKey || event.ctrlKey || takesText(event.composedPath()[0])) return;
      if (isOn(term, x, y)) tell();
    },
    options,
  );
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY, shiftKey, isTrusted }) => {
      if (!isTrusted) return;
      ({ x, y } = { x: clientX, y: clientY });
      if (!isOn(term, x, y)) waiting.abort();
      // It was pressed before this was listening.
      else if (shiftKey) tell();
    },
    options,
  );
  window.addEventListener(
    'pointerout',
    (event) => {
      if (leavesDocument(event)) waiting.abort();
    },
    options,
  );
}
