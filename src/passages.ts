/** What chooses the passage for a place of the page: run by the panel once it has appeared. */
import passageIndex from 'glossary:passage-index';
import { atFirstCall } from './matching/at-first-call.ts';
import { createPassageChooser } from './matching/choose-passage.ts';
import { leave } from './popup/late-scripts.ts';

leave('passages.js', (glossary) => atFirstCall(() => createPassageChooser(glossary, passageIndex)));
