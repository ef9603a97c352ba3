import { isReadersFrame } from '../page/focus.ts';
import { CARD_ATTRIBUTE } from '../page/is-card.ts';
import { focusBeforeCard } from '../page/way-back.ts';

/** What had the focus before stepping brought the reader to a card. */
export interface FocusKeeper {
  /**
   * The frame that the reader has come from, asked before each step: this one where the focus is in its page, and where it is
   * in its card, the one from which stepping brought the reader there, or this one where it did not. Undefined where the reader
   * is not in this frame.
   */
  cameFrom(): string | undefined;
  /** A card of this frame is to be opened, for a reader from that frame. */
  arrive(from: string | undefined): void;
  /** Does what closes the card of this frame because the reader is in another now. */
  leave(close: () => void): void;
  /** The reader goes on by other means: nothing is given back. */
  forget(): void;
  /** Gives the focus back, as a card with it closes; whether it did. */
  goBack(): boolean;
  /** Takes the focus back into this frame. */
  take(): void;
}

/** What has the focus in a document, in its open shadow trees too. */
function focused(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * Keeps a frame's part of it.
 * @param frame - the name of this one
 * @param askFor - has another frame take the focus back
 */
export function createFocusKeeper(
  window: Window,
  frame: string,
  askFor: (frame: string) => void,
): FocusKeeper {
  const { document } = window;
  let before: Element | null = null;
  let from: string | undefined;
  let isLeaving = false;

  function take(): void {
    const isElement = before instanceof HTMLElement || before instanceof SVGElement;
    if (isElement && before?.isConnected && before !== document.body)
      (before as HTMLElement).focus({ preventScroll: true });
    else window.focus();
  }

  return {
    cameFrom() {
      if (!isReadersFrame(window)) return undefined;
      const active = focused(document);
      const isInCard = active?.hasAttribute(CARD_ATTRIBUTE) === true;
      if (isInCard && from !== undefined) return from;
      before = isInCard ? focusBeforeCard() : active;
      return frame;
    },
    arrive(origin) {
      from = origin;
    },
    leave(close) {
      from = undefined;
      isLeaving = true;
      close();
      isLeaving = false;
    },
    forget() {
      from = undefined;
    },
    goBack() {
      const origin = from;
      from = undefined;
      // The reader's own frame takes it just now.
      if (isLeaving) return true;
      if (origin === frame) take();
      else if (origin !== undefined) askFor(origin);
      return origin !== undefined;
    },
    take,
  };
}
