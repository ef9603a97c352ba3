import type { Entry } from '../glossary/entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from '../glossary/glossary.ts';
import { contentWords } from './content-words.ts';
import { isNext, joinPassages } from './join-passages.ts';
import type { PassageIndex } from './passage-index.ts';
import { createPassageRanker, LOGIT, type Ranked } from './rank-passages.ts';
import { askedWords, createPassageScorer } from './score-passages.ts';
import { type Tie, tieWords } from './tie-words.ts';

/** An entry's passages for a context. */
export interface PassageChoice {
  /**
   * The one that speaks to the context first, or two neighbouring sentences as one where both do; the defining one first where
   * nothing is close. The entry's own are all there, or in the first.
   */
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
 * How much less may speak for the sentence before or behind the first than for that one, for both to be quoted as one: two logits.
 * With three the folds' gain was 0.004 higher, and 0.02 less of what was quoted fitted (docs/decisions/0010).
 */
const AS_GOOD = 2 * LOGIT;
/** Less than two telling words shared, in the scorer's units: what is alike by chance speaks for nothing. */
const CLOSE = 8;

/** Passages offered, the entry's own beside: nobody turns further. */
const MOST = 12;

const shift = ({ start, end }: Tie, by: number): Tie => ({ start: start + by, end: end + by });

/** The words by which a term is named. */
const namingWords = ({ headword, forms }: Entry): Set<string> =>
  new Set(
    [headword, ...forms.map(({ text }) => text)].flatMap((name) =>
      contentWords(name).map(({ stem }) => stem),
    ),
  );

/** The first passage, with the sentence before or behind it where that is nearly as good, or quoted too; in the text's order. */
function firstParts([first, ...others]: readonly Ranked[]): Passage[] {
  if (!first) return [];
  const next = others.find(
    ({ passage }) => isNext(first.passage, passage) || isNext(passage, first.passage),
  );
  const isAsGood =
    next && (first.asQuoted > 0 ? next.asQuoted > 0 : next.total >= first.total - AS_GOOD);
  const parts = isAsGood ? [first.passage, next.passage] : [first.passage];
  return parts.sort((a, b) => a.start - b.start);
}

/** Passages behind a joined one: none that it has whole, and last those that it has a part of. */
function behind(joined: Passage, offered: readonly Passage[]): Passage[] {
  const others = offered.filter(({ start, end }) => start < joined.start || end > joined.end);
  const overlaps = ({ start, end }: Passage) => start < joined.end && end > joined.start;
  return [...others.filter((other) => !overlaps(other)), ...others.filter(overlaps)];
}

/** Finds the words that tie a passage to a page. */
type TieFinder = (passage: Passage) => Tie[];

/** The ties of a joined passage are its parts'. */
const tiesOfJoined = (joined: Passage, parts: readonly Passage[], tiesIn: TieFinder): Tie[] =>
  parts.flatMap((part) => tiesIn(part).map((tie) => shift(tie, part.start - joined.start)));

/**
 * A chooser over a glossary's passages.
 *
 * @param joins - whether two neighbouring sentences may be quoted as one
 */
export function createPassageChooser(
  glossary: Glossary,
  passageIndex: PassageIndex,
  joins = true,
): PassageChooser {
  const { passages } = glossary;
  const scorer = createPassageScorer(passageIndex, passages.length);
  const rank = createPassageRanker(passages, scorer, passageIndex);
  const index = createGlossaryIndex(glossary);

  return (entry, context) => {
    const read = context.slice(0, MAX_CONTEXT);
    const words = askedWords(contentWords(read), ({ isName }) => (isName ? NAME : 1));
    const naming = namingWords(entry);
    const told = new Set(words.map(({ stem }) => stem).filter((stem) => !naming.has(stem)));
    const tiesIn: TieFinder = (passage) =>
      tieWords(scorer, passage.text, passages.indexOf(passage), told);

    const ranked = rank(entry, words, read);
    if (!ranked.some(({ near }) => near >= CLOSE))
      return { passages: index.passagesOf(entry), tiesOf: tiesIn };
    const offered = ranked
      .map(({ passage }) => passage)
      .filter((passage, place) => place < MOST || entry.passages.includes(passage.id));
    const parts = joins ? firstParts(ranked) : [];
    const [one, other] = parts;
    if (!one || !other) return { passages: offered, tiesOf: tiesIn };
    const joined = joinPassages(one, other);
    return {
      passages: [joined, ...behind(joined, offered)],
      tiesOf: (passage) =>
        passage === joined ? tiesOfJoined(joined, parts, tiesIn) : tiesIn(passage),
    };
  };
}
