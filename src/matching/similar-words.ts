/** A word of the vocabulary and how like it is, up to 1. */
export interface SimilarWord {
  readonly word: string;
  readonly likeness: number;
}

/** Letters in a row that are compared. Three find a word again after a slip; two find everything. */
const RUN = 3;
/** Least likeness that counts: a slip or a hyphen in eight letters leaves about 0.65. */
const LEAST = 0.6;
/** More words than these are like one only by their ending. */
const MOST = 4;

/** The runs of letters of a word, its beginning counting as a letter, since words that are akin begin alike. */
const runsOf = (word: string): Set<string> => {
  const marked = `^${word}`;
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= marked.length; at += 1) runs.add(marked.slice(at, at + RUN));
  return runs;
};

/**
 * Finds the words of a vocabulary that are spelt like a word: misspelt, derived, or of another language. Likeness is Dice's
 * coefficient of their runs of three letters.
 */
export function createSimilarWords(vocabulary: Iterable<string>): (word: string) => SimilarWord[] {
  const words = [...vocabulary];
  /** Places of words, by run. */
  const byRun = new Map<string, number[]>();
  const sizes = words.map((word, place) => {
    const runs = runsOf(word);
    for (const run of runs) {
      const places = byRun.get(run);
      if (places) places.push(place);
      else byRun.set(run, [place]);
    }
    return runs.size;
  });
  /** Runs shared with the word that is asked for, by place: kept, since a new one for each word is what costs most. */
  const shared = new Uint8Array(words.length);
  return (word) => {
    const runs = runsOf(word);
    shared.fill(0);
    const met: number[] = [];
    for (const run of runs)
      for (const place of byRun.get(run) ?? []) {
        const count = shared[place] ?? 0;
        if (count === 0) met.push(place);
        shared[place] = count + 1;
      }
    const found: SimilarWord[] = [];
    // Most of those met share one run: no object is made for them.
    for (const place of met) {
      const likeness = (2 * (shared[place] ?? 0)) / (runs.size + (sizes[place] ?? 0));
      if (likeness >= LEAST) found.push({ word: words[place] ?? '', likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST);
  };
}
