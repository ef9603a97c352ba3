/** The card's script, run in a frame at its first dwell: entries, passages, and everything that is drawn. */
import glossary from 'glossary:entries';
import passageIndex from 'glossary:passage-index';
import css from './card/card.css';
import { createCard } from './card/create-card.tsx';
import { leaveCard } from './card/handover.ts';
import { toRequest } from './card/to-request.ts';
import { askCorrection, askForText } from './extension/messages.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { createPassageChooser } from './matching/choose-passage.ts';

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
  return {
    ...card,
    open(wish) {
      const request = toRequest(wish, page);
      if (request) card.open(request);
      return request !== undefined;
    },
  };
});
