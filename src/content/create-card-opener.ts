import { type Card, type CardWish, type PageSight, takeCard } from '../card/handover.ts';
import { askForCard, isOrphaned } from '../extension/messages.ts';

export interface CardOpener {
  /** Opens the card as is wished; quietly does not where the background can't be reached. */
  open(wish: CardWish): Promise<void>;
  /** Drops a hover's wish that is not answered yet. */
  forgetHover(): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event's target, as the page sees it, is the card. */
  contains(target: EventTarget | null): boolean;
}

/**
 * Opens a frame's card, whose script is asked for at the first wish.
 * @param onOrphaned - called when the extension that this script belongs to is gone
 */
export function createCardOpener(
  document: Document,
  page: PageSight,
  onOrphaned: () => void,
  signal: AbortSignal,
): CardOpener {
  let card: Card | undefined;
  let asked: Promise<boolean> | undefined;
  /** The newest wish: an older one that is answered later is dropped. */
  let wish: CardWish | undefined;

  /** Whether the card's script is there, asked for once; where it did not come, the next wish asks again. */
  async function isLoaded(): Promise<boolean> {
    if (takeCard()) return true;
    asked ??= askForCard();
    const isThere = await asked;
    asked = undefined;
    return isThere;
  }

  return {
    async open(mine) {
      if (isOrphaned()) return onOrphaned();
      wish = mine;
      if (!(await isLoaded())) return;
      if (signal.aborted || mine !== wish) return;
      card ??= takeCard()?.(document, page, signal);
      card?.open(mine);
    },
    forgetHover() {
      if (wish?.cause === 'hover') wish = undefined;
    },
    close: () => card?.close(),
    isOpen: () => card?.isOpen() ?? false,
    contains: (target) => card?.contains(target) ?? false,
  };
}
