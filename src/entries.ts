/** The entries with their passages, and what looks them up: run by popup and panel once they have appeared. */
import glossary from 'glossary:entries';
import foreignForms from 'glossary:labels';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { atFirstCall } from './matching/at-first-call.ts';
import { createLookUp } from './matching/look-up.ts';
import { leave } from './popup/late-scripts.ts';

leave('entries.js', {
  index: createGlossaryIndex(glossary),
  lookUp: atFirstCall(() => createLookUp(glossary, foreignForms)),
});
