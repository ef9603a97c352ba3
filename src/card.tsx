/** The card's script, run in a frame at its first dwell: entries, passages, and everything that is drawn. */
import glossary from 'glossary:entries';
import css from './card/card.css';
import { createCard } from './card/create-card.tsx';
import { leaveCard } from './card/handover.ts';
import { askCorrection, askForText } from './extension/messages.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { createPassageChooser } from './matching/choose-passage.ts';

const parts = {
  index: createGlossaryIndex(glossary),
  choosePassages: createPassageChooser(glossary),
  words,
  css,
  wayToText: { goTo: askForText },
  correct: askCorrection,
};

leaveCard((document, signal) => createCard(parts, document, signal));
