import type { Entry } from '../glossary/entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from '../glossary/glossary.ts';
import { type ContentWord, contentWords } from './content-words.ts';
import { createLearned } from './learned-words.ts';
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
/** What a name counts, when 1 is a word. */
const NAME = 1.3;
/**
 * What a passage of the term's own has in advance, in the scorer's units, in which a telling word is worth about 5: that much must
 * speak for one without the term before it comes before. Found, with `LEARNED`, on graded contexts, each chosen for by what was
 * learned from others; half and one and a half times as much made no difference there (docs/decisions/0010).
 */
const OWN = 5;
/** What one of the classifier's logits is in the same units. */
const LEARNED = 10;
/** For each character quoted: more than words can say, of which a context has fewer than characters. */
const QUOTED = 10;
/** Less than two telling words shared, in the scorer's units: what is alike by chance speaks for nothing. */
const CLOSE = 8;

/** Passages offered, the entry's own beside: nobody turns further. */
const MOST = 12;

/** A page that quotes the text speaks to what it quotes: the longest quotation comes before all else. */
const quoted = ({ text }: Passage, context: string): number =>
  context.includes(text) ? QUOTED * text.length : 0;

/** A heading says who wrote and when: it is offered to its own terms, after all else, but where the page quotes it. */
const isHeading = ({ paragraph }: Passage): boolean => paragraph === 'title';

/** The words by which a term is named. */
const namingWords = ({ headword, forms }: Entry): Set<string> =>
  new Set(
    [headword, ...forms.map(({ text }) => text)].flatMap((name) =>
      contentWords(name).map(({ stem }) => stem),
    ),
  );

/**
 * A chooser over a glossary's passages: nearness to the context's words, and what was learned of them, with a lead for the
 * entry's own.
 */
export function createPassageChooser(
  glossary: Glossary,
  passageIndex: PassageIndex,
): PassageChooser {
  const { passages } = glossary;
  const scorer = createPassageScorer(passageIndex, passages.length);
  const learnedOf = createLearned(passageIndex.learned, passages.length);
  const index = createGlossaryIndex(glossary);

  return (entry, context) => {
    const naming = namingWords(entry);
    const read = context.slice(0, MAX_CONTEXT);
    const weigh = ({ isName }: ContentWord) => (isName ? NAME : 1);
    const words = askedWords(contentWords(read), weigh);
    const scores = scorer.score(words);
    const learned = learnedOf(
      entry.id,
      words.map(({ stem }) => stem),
    );
    const isOwn = ({ id }: Passage) => entry.passages.includes(id);
    const open = passages.flatMap((passage, place) => {
      if (isHeading(passage) && !isOwn(passage)) return [];
      const near = scores[place] ?? 0;
      const asQuoted = quoted(passage, read);
      const lead = isOwn(passage) ? OWN : 0;
      const total = near + (learned[place] ?? 0) * LEARNED + lead + asQuoted;
      return [{ passage, near, total, isLast: isHeading(passage) && asQuoted === 0 }];
    });
    const isAnyClose = open.some(({ near }) => near >= CLOSE);
    const ranked = isAnyClose
      ? open
          .sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.total - a.total)
          .map(({ passage }) => passage)
          .filter((passage, rank) => rank < MOST || isOwn(passage))
      : index.passagesOf(entry);
    const told = new Set(words.map(({ stem }) => stem).filter((stem) => !naming.has(stem)));
    return {
      passages: ranked,
      tiesOf: (passage) => tieWords(scorer, passage.text, passages.indexOf(passage), told),
    };
  };
}
