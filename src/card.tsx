/** The card's script, run in a frame at its first dwell: entries, passages, and everything that is drawn. */
import glossary from 'glossary:entries';
import passageIndex from 'glossary:passage-index';
import { awaitKey } from './card/await-key.ts';
import css from './card/card.css';
import { createCard } from './card/create-card.tsx';
import { type CardWish, leaveCard } from './card/handover.ts';
import { linesOf, toRequest } from './card/to-request.ts';
import { askCorrection, askForText } from './extension/messages.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { createPassageChooser } from './matching/choose-passage.ts';
import { boxOf } from './page/dom.ts';

const parts = {
  index: createGlossaryIndex(glossary),
  choosePassages: createPassageChooser(glossary, passageIndex),
  words,
  css,
  wayToText: { goTo: askForText },
  correct: askCorrection,
};

leaveCard((document, page, signal) => {
  const card = createCard(parts, document, signal);
  /** Ends the waiting of the wish before. */
  let waiting = new AbortController();
  function open(wish: CardWish): void {
    const request = toRequest(wish, page);
    if (!request) return;
    card.open(request);
    page.onOpened(wish.occurrence);
  }
  return {
    ...card,
    open(wish) {
      waiting.abort();
      waiting = new AbortController();
      const { occurrence, pointer, awaitsKey } = wish;
      if (!awaitsKey || !pointer) return open(wish);
      const term = { container: boxOf(occurrence.container), lines: () => linesOf(occurrence) };
      const either = AbortSignal.any([waiting.signal, signal]);
      awaitKey(window, term, pointer, () => open(wish), either);
    },
  };
});
