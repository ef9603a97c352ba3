import { type Card, type Cause, takeCard } from '../card/handover.ts';
import { askForCard, isOrphaned } from '../extension/messages.ts';
import { contextAround } from '../matching/context-around.ts';
import type { Language } from '../matching/language.ts';
import { dropIgnorable } from '../matching/words.ts';
import { blockAround } from '../page/block-occurrences.ts';
import { boxOf } from '../page/dom.ts';
import { type Occurrence, rangeOf } from '../page/occurrence.ts';

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
 * @param languageAt - the language of the word at an offset of a text
 * @param signsNear - the page's words by which a weak form is taken to be meant
 * @param onOpened - called with the occurrence that the card now shows
 * @param onOrphaned - called when the extension that this script belongs to is gone
 */
export function createCardOpener(
  document: Document,
  languageAt: (text: string, offset: number) => Language | undefined,
  signsNear: (occurrence: Occurrence) => string[],
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
      const block = blockAround(occurrence);
      if (signal.aborted || mine !== wish || !block) return;
      const lang = languageAt(block.text, block.start);
      const word = dropIgnorable(block.text.slice(block.start, block.end)).replace(/\s+/g, ' ');
      card ??= takeCard()?.(document, signal);
      card?.open({
        term: occurrence.term,
        ...(lang && { word: { text: word, lang } }),
        form: occurrence.form,
        asWritten: word,
        strength: occurrence.strength,
        reasons: occurrence.strength === 'weak' ? signsNear(occurrence) : [],
        start: occurrence.start,
        context: contextAround(block.text, block.start, block.end),
        cause,
        container: boxOf(occurrence.container),
        lines: () => [...(rangeOf(occurrence)?.getClientRects() ?? [])],
        ...(pointer && { pointer }),
      });
      onOpened(occurrence);
    },
    forgetHover() {
      if (wish?.cause === 'hover') wish = undefined;
    },
    close: () => card?.close(),
    isOpen: () => card?.isOpen() ?? false,
    contains: (target) => card?.contains(target) ?? false,
  };
}
