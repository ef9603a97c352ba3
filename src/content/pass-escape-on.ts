import { tellEscape } from '../extension/messages.ts';

/** Lets the tab's other frames know of Escape, since the focus may be in another frame than the card; until `signal` aborts. */
export function passEscapeOn(hasCard: () => boolean, signal: AbortSignal): void {
  const pass = ({ key, isTrusted }: KeyboardEvent) => {
    const hasOtherFrames = window !== window.top || window.length > 0;
    if (key === 'Escape' && isTrusted && hasOtherFrames && !hasCard()) tellEscape();
  };
  window.addEventListener('keydown', pass, { signal, capture: true, passive: true });
}
