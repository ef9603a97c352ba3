import { type Card, type Cause, type PageSight, takeCard } from '../card/handover.ts';
import { askForCard, isOrphaned } from '../extension/messages.ts';
import type { Occurrence } from '../page/occurrence.ts';

export interface CardOpener {
  /** Opens the card on an occurrence; quietly does not where the background can't be reached. */
  open(occurrence: Occurrence, cause: Cause, pointer?: { x: number; y: number }): Promise<void>;
  /** Drops a hover's wish that is not answered yet. */
  forgetHover(): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event's target, as the page sees it, is the card. */
  contains(target: EventTarget | null): boolean;
}

/**
 * Opens a frame's card, whose script is asked for at the first wish.
 * @param onOpened - called with the occurrence that the card now shows
 * @param onOrphaned - called when the extension that this script belongs to is gone
 */
export function createCardOpener(
  document: Document,
  page: PageSight,
  onOpened: (occurrence: Occurrence) => void,
  onOrphaned: () => void,
  signal: AbortSignal,
): CardOpener {
  let card: Card | undefined;
  let asked: Promise<boolean> | undefined;
  /** The newest wish: an older one that is answered later is dropped. */
  let wish: { readonly cause: Cause } | undefined;

  /** Whether the card's script is there, asked for once; where it did not come, the next wish asks again. */
  async function isLoaded(): Promise<boolean> {
    if (takeCard()) return true;
    asked ??= askForCard();
    const isThere = await asked;
    asked = undefined;
    return isThere;
  }

  return {
    async open(occurrence, cause, pointer) {
      if (isOrphaned()) return onOrphaned();
      const mine = { cause };
      wish = mine;
      if (!(await isLoaded())) return;
      if (signal.aborted || mine !== wish) return;
      card ??= takeCard()?.(document, page, signal);
      if (card?.open({ occurrence, cause, pointer })) onOpened(occurrence);
    },
    forgetHover() {
      if (wish?.cause === 'hover') wish = undefined;
    },
    close: () => card?.close(),
    isOpen: () => card?.isOpen() ?? false,
    contains: (target) => card?.contains(target) ?? false,
  };
}
