import type { Entry } from '../glossary/entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from '../glossary/glossary.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import type { PassageIndex } from './passage-index.ts';
import { askedWords, createPassageScorer } from './score-passages.ts';
import { type Tie, tieWords } from './tie-words.ts';

/** An entry's passages for a context. */
export interface PassageChoice {
  /** The one that speaks to the context first; the defining one first where nothing is close. The entry's own are all there. */
  readonly passages: readonly Passage[];
  /** The words of a passage that speak to the context; UTF-16 code units of its text, in order. */
  tiesOf(passage: Passage): Tie[];
}

export type PassageChooser = (entry: Entry, context: string) => PassageChoice;

/** Longest context that is read, in UTF-16 code units: twice what the card hands over, and a bound on hostile pages. */
const MAX_CONTEXT = 1200;
/**
 * What a passage has in advance, in the scorer's units, in which a telling word is worth about 3: words must speak for
 * another passage before it comes before the term's own.
 */
const OWN = 2.5;
const DEFINING = 2.5;
const OF_RELATED_TERM = 0;
/** A run has more words to share than either of its sentences, and shows more than was asked for. */
const RUN = -1;
/** Less than a telling word shared, in the scorer's units: words that are alike by chance, which speak for nothing. */
const CLOSE = 3;
/** A heading says who wrote and when: it answers for its own terms only. */
const FOREIGN_HEADING = -10;
/** The term's own words are in every context of it. */
const OWN_WORD = 1;
/** What a name counts, when 1 is a word. */
const NAME = 1.3;

/** The words by which a term is named. */
const namingWords = ({ headword, forms }: Entry): Set<string> =>
  new Set(
    [headword, ...forms.map(({ text }) => text)].flatMap((name) =>
      contentWords(name).map(({ stem }) => stem),
    ),
  );

/** A chooser over a glossary's passages: nearness to the context's words, with a lead for the entry's own. */
export function createPassageChooser(
  glossary: Pick<Glossary, 'entries' | 'passages'>,
  passageIndex: PassageIndex,
): PassageChooser {
  const { passages } = glossary;
  const scorer = createPassageScorer(passageIndex, passages.length);
  const index = createGlossaryIndex(glossary as Glossary);

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
    const naming = namingWords(entry);
    const weigh = ({ stem, isName }: ContentWord) =>
      (naming.has(stem) ? OWN_WORD : 1) * (isName ? NAME : 1);
    const words = askedWords(contentWords(context.slice(0, MAX_CONTEXT)), weigh);
    const scores = scorer.score(words);
    const lead = leadFor(entry);
    const ranked = passages
      .map((passage, place) => ({ passage, near: scores[place] ?? 0 }))
      .filter(({ passage, near }) => near >= CLOSE || entry.passages.includes(passage.id))
      .map(({ passage, near }) => ({ passage, total: (near < CLOSE ? 0 : near) + lead(passage) }))
      .sort((a, b) => b.total - a.total);
    const told = new Set(words.map(({ stem }) => stem).filter((stem) => !naming.has(stem)));
    return {
      passages: ranked.map(({ passage }) => passage),
      tiesOf: (passage) => tieWords(scorer, passage.text, passages.indexOf(passage), told),
    };
  };
}
