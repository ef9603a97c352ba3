import type { Entry } from '../glossary/entry.ts';
import type { Passage } from '../glossary/glossary.ts';
import { createLearned } from './learned-words.ts';
import type { PassageIndex } from './passage-index.ts';
import type { AskedWord, PassageScorer } from './score-passages.ts';

/**
 * What one of the classifier's logits is in the scorer's units, in which a telling word is worth about 5. Found on graded contexts,
 * each chosen for by what was learned from others; half and twice as much made no difference there (docs/decisions/0010).
 */
export const LOGIT = 10;
/**
 * What a term's own passages have in advance where nothing was learned of the term, in the same units: that much must speak for
 * a passage without the term before it comes before.
 */
const OWN = 5;
/** For each character quoted: more than words can say, of which a context has fewer than characters. */
const QUOTED = 10;

/** A passage, and what speaks for it. */
export interface Ranked {
  readonly passage: Passage;
  /** By the words that it shares with the context alone. */
  readonly near: number;
  /** What it has for being quoted by the page, word for word; 0 where it is not. */
  readonly asQuoted: number;
  readonly total: number;
}

/** The passages that may be offered: the one that most speaks for comes first, headings last. */
export type PassageRanker = (
  entry: Entry,
  words: readonly AskedWord[],
  context: string,
) => Ranked[];

/** A page that quotes the text speaks to what it quotes: the longest quotation comes before all else. */
const quoted = ({ text }: Passage, context: string): number =>
  context.includes(text) ? QUOTED * text.length : 0;

/** A heading says who wrote and when: it is offered to its own terms, after all else, but where the page quotes it. */
const isHeading = ({ paragraph }: Passage): boolean => paragraph === 'title';

/** Ranks by nearness to the context's words, and by what was learned of them and of the term. */
export function createPassageRanker(
  passages: readonly Passage[],
  scorer: PassageScorer,
  { learned }: PassageIndex,
): PassageRanker {
  const learnedOf = createLearned(learned, passages.length);
  const taught = new Set(learned.terms.names.split(' '));

  return (entry, words, context) => {
    const scores = scorer.score(words);
    const logits = learnedOf(
      entry.id,
      words.map(({ stem }) => stem),
    );
    const isOwn = ({ id }: Passage) => entry.passages.includes(id);
    const lead = (passage: Passage) => (isOwn(passage) && !taught.has(entry.id) ? OWN : 0);
    return passages
      .flatMap((passage, place) => {
        if (isHeading(passage) && !isOwn(passage)) return [];
        const near = scores[place] ?? 0;
        const asQuoted = quoted(passage, context);
        const total = near + (logits[place] ?? 0) * LOGIT + lead(passage) + asQuoted;
        return [{ passage, near, asQuoted, total, isLast: isHeading(passage) && asQuoted === 0 }];
      })
      .sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.total - a.total);
  };
}
