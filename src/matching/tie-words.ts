import { contentWords } from './content-words.ts';
import type { PassageScorer } from './score-passages.ts';

/** A stretch of a text; UTF-16 code units, end exclusive. */
export interface Tie {
  readonly start: number;
  readonly end: number;
}

/** Least that a word of the page must say for the passage, in the scorer's units, to be a tie. */
const SAYS = 1;
/** Least likeness of what two words say (the cosine of their weights) for one to speak of the other. */
const AKIN = 0.6;

/** Words that only say the same are so many at most: a passage that is underlined throughout shows nothing. */
const MOST_AKIN = 3;

/** How alike two words are in what they say of all passages: 1 where it is the same. */
function cosine(a: Float64Array, b: Float64Array): number {
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0;
    both += value * other;
    ofA += value * value;
    ofB += other * other;
  }
  return both === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

/**
 * The words of a passage that speak to a context: those it has too, and those that say of the passages what a word of the
 * context says.
 *
 * @param place - the passage's place in the glossary
 * @returns in the passage's order
 */
export function tieWords(
  scorer: PassageScorer,
  text: string,
  place: number,
  stems: ReadonlySet<string>,
): Tie[] {
  const speaking = [...stems].flatMap((stem) => {
    const says = scorer.says(stem);
    return says && (says[place] ?? 0) >= SAYS ? [says] : [];
  });
  const words = contentWords(text).map((word) => {
    const says = stems.has(word.stem) ? undefined : scorer.says(word.stem);
    const akin = says ? Math.max(0, ...speaking.map((other) => cosine(says, other))) : 0;
    return { ...word, strength: akin < AKIN ? 0 : akin * (says?.[place] ?? 0) };
  });
  const weakest = words
    .map(({ strength }) => strength)
    .sort((a, b) => b - a)
    .slice(0, MOST_AKIN)
    .at(-1);
  return words
    .filter(
      ({ stem, strength }) =>
        stems.has(stem) || (strength > 0 && strength >= (weakest ?? Number.POSITIVE_INFINITY)),
    )
    .map(({ start, end }) => ({ start, end }));
}
