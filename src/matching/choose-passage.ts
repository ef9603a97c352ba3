import type { Entry } from '../glossary/entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from '../glossary/glossary.ts';
import { contentWords } from './content-words.ts';
import { createPassageScorer } from './score-passages.ts';

/** An entry's passages for a context, the one that speaks to it first; the defining one first where nothing is close. */
export type PassageChooser = (entry: Entry, context: string) => Passage[];

/** Longest context that is read, in UTF-16 code units: twice what the card hands over, and a bound on hostile pages. */
const MAX_CONTEXT = 1200;
/**
 * What a passage has in advance, in the scorer's units; a rare word that the context shares with it is worth about 5. Together
 * they say how many words must speak for a passage without the term before it comes first.
 */
const OWN = 4;
const DEFINING = 1;
const OF_RELATED_TERM = 1;
/** A run has more words to share than either of its sentences, and shows more than was asked for. */
const RUN = -1;
/** Less than one rare word shared, in the scorer's units: words that are alike by chance, which speak for nothing. */
const CLOSE = 3;
/** A heading says who wrote and when: it answers for its own terms only. */
const FOREIGN_HEADING = -10;

/** A chooser over a glossary's passages: nearness to the context's words, with a lead for the entry's own. */
export function createPassageChooser(glossary: Glossary): PassageChooser {
  const { passages } = glossary;
  const score = createPassageScorer(glossary);
  const index = createGlossaryIndex(glossary);

  const leadFor = (entry: Entry): ((passage: Passage) => number) => {
    const related = new Set(index.relatedTo(entry).flatMap(({ passages }) => passages));
    return ({ id, paragraph }) => {
      const isOwn = entry.passages.includes(id);
      return (
        (isOwn ? OWN : related.has(id) ? OF_RELATED_TERM : 0) +
        (id.includes('-') ? RUN : 0) +
        (id === entry.passages[0] ? DEFINING : 0) +
        (paragraph === 'title' && !isOwn ? FOREIGN_HEADING : 0)
      );
    };
  };

  return (entry, context) => {
    const scores = score(contentWords(context.slice(0, MAX_CONTEXT)));
    const lead = leadFor(entry);
    return passages
      .map((passage, place) => ({ passage, near: scores[place] ?? 0 }))
      .filter(({ passage, near }) => near > 0 || entry.passages.includes(passage.id))
      .map(({ passage, near }) => ({ passage, total: (near < CLOSE ? 0 : near) + lead(passage) }))
      .sort((a, b) => b.total - a.total)
      .map(({ passage }) => passage);
  };
}
