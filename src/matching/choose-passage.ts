import type { Entry } from '../glossary/entry.ts';
import { createGlossaryIndex, type Glossary, type Passage } from '../glossary/glossary.ts';
import { contentWords } from './content-words.ts';
import { isNext, joinPassages } from './join-passages.ts';
import { createLearned } from './learned-words.ts';
import type { PassageIndex } from './passage-index.ts';
import { type AskedWord, askedWords, createPassageScorer } from './score-passages.ts';
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
 * What one of the classifier's logits is in the scorer's units, in which a telling word is worth about 5. Found on graded contexts,
 * each chosen for by what was learned from others; half and twice as much made no difference there (docs/decisions/0010).
 */
const LEARNED = 10;
/**
 * What a term's own passages have in advance where nothing was learned of the term, in the same units: that much must speak for
 * a passage without the term before it comes before.
 */
const OWN = 5;
/**
 * How much less may speak for the sentence before or behind the first than for that one, for both to be quoted as one: two logits.
 * With three the folds' gain was 0.004 higher, and 0.02 less of what was quoted fitted (docs/decisions/0010).
 */
const AS_GOOD = 2 * LEARNED;
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

const shift = ({ start, end }: Tie, by: number): Tie => ({ start: start + by, end: end + by });

/** The words by which a term is named. */
const namingWords = ({ headword, forms }: Entry): Set<string> =>
  new Set(
    [headword, ...forms.map(({ text }) => text)].flatMap((name) =>
      contentWords(name).map(({ stem }) => stem),
    ),
  );

/** A passage, and what speaks for it. */
interface Ranked {
  readonly passage: Passage;
  /** By the words that it shares with the context alone. */
  readonly near: number;
  /** What it has for being quoted by the page, word for word; 0 where it is not. */
  readonly asQuoted: number;
  readonly total: number;
}

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

/**
 * A chooser over a glossary's passages: nearness to the context's words, and what was learned of them and of the term.
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
  const learnedOf = createLearned(passageIndex.learned, passages.length);
  const taught = new Set(passageIndex.learned.terms.names.split(' '));
  const index = createGlossaryIndex(glossary);

  /** The passages that may be offered: the one that most speaks for comes first, headings last. */
  function rank(entry: Entry, words: readonly AskedWord[], context: string): Ranked[] {
    const scores = scorer.score(words);
    const stems = words.map(({ stem }) => stem);
    const learned = learnedOf(entry.id, stems);
    const isOwn = ({ id }: Passage) => entry.passages.includes(id);
    const lead = (passage: Passage) => (isOwn(passage) && !taught.has(entry.id) ? OWN : 0);
    return passages
      .flatMap((passage, place) => {
        if (isHeading(passage) && !isOwn(passage)) return [];
        const near = scores[place] ?? 0;
        const asQuoted = quoted(passage, context);
        const total = near + (learned[place] ?? 0) * LEARNED + lead(passage) + asQuoted;
        return [{ passage, near, asQuoted, total, isLast: isHeading(passage) && asQuoted === 0 }];
      })
      .sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.total - a.total);
  }

  return (entry, context) => {
    const read = context.slice(0, MAX_CONTEXT);
    const words = askedWords(contentWords(read), ({ isName }) => (isName ? NAME : 1));
    const ranked = rank(entry, words, read);
    const isAnyClose = ranked.some(({ near }) => near >= CLOSE);
    const parts = isAnyClose && joins ? firstParts(ranked) : [];
    const [one, other] = parts;
    const joined = one && other && joinPassages(one, other);
    const offered = isAnyClose
      ? ranked
          .map(({ passage }) => passage)
          .filter((passage, place) => place < MOST || entry.passages.includes(passage.id))
      : index.passagesOf(entry);

    const naming = namingWords(entry);
    const told = new Set(words.map(({ stem }) => stem).filter((stem) => !naming.has(stem)));
    const tiesIn = (passage: Passage) =>
      tieWords(scorer, passage.text, passages.indexOf(passage), told);
    if (!joined) return { passages: offered, tiesOf: tiesIn };
    return {
      passages: [joined, ...behind(joined, offered)],
      tiesOf: (passage) =>
        passage === joined
          ? parts.flatMap((part) =>
              tiesIn(part).map((tie) => shift(tie, part.start - joined.start)),
            )
          : tiesIn(passage),
    };
  };
}
