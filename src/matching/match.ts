/**
 * Finds the forms of a glossary in a text.
 *
 * What matches: a form's words in their order, whole, in any case (unless the form says otherwise), with or without
 * diacritics. Between two words of a form the text may have
 *   white space of any kind and length   "Left  Opposition", "Left⏎Opposition"
 *   one hyphen or en dash                "foreign-trade monopoly", "foreign–trade monopoly"
 *   an apostrophe                        "workers' state", "party’s leading role"
 *   a full stop after a single letter    "U.S.S.R.", "U. S. S. R.", "L. D. Trotsky"
 *   a bracket that is closed again       "VKP(b)"
 * and nothing else: "the left. Opposition" is not a match. A possessive 's is outside the match.
 *
 * Which of overlapping candidates wins, once the weak ones that the page's sense does not bear out are gone:
 *   1. the longest form, whatever white space the text has: "dictatorship of the proletariat" before "proletariat";
 *   2. of equally long ones an exclusion, then a strong form, then a weak one;
 *   3. then the one that begins first.
 * An exclusion takes part like a form and, where it wins, marks nothing: "lobster thermidor".
 *
 * Offsets are UTF-16 code units, ends exclusive.
 */
import type { Strength, TermId } from '../glossary/entry.ts';
import type { FormRow, FormTable } from './form-table.ts';
import { dropIgnorable, foldWord, nextWord, type Word } from './words.ts';

/** A form found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly term: TermId;
  /** The form's key, its folded words with single spaces between: "the party". */
  readonly form: string;
  readonly strength: Strength;
}

/** A match that may still lose to another, or (`term` undefined) an exclusion. */
export interface Candidate extends Omit<Match, 'term'> {
  readonly term: TermId | undefined;
}

export interface Matcher {
  /** Every form and exclusion in the text, overlapping ones included, by where they begin. */
  candidates(text: string): Candidate[];
  /**
   * The matches of a text, in order, none overlapping.
   * @param admits - whether a weak candidate may stand; strong ones and exclusions always do.
   */
  match(text: string, admits: (weak: Candidate) => boolean): Match[];
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly rows: FormRow[];
}

const createNode = (): TrieNode => ({ next: new Map(), rows: [] });

function createTrie(rows: readonly FormRow[]): TrieNode {
  const root = createNode();
  for (const row of rows) {
    let node = root;
    for (const word of row.key.split(' ')) {
      let next = node.next.get(word);
      if (!next) {
        next = createNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.rows.push(row);
  }
  return root;
}

const SPACE = /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]+$/;
/** Hyphens and the en dash; white space after one is a hyphenated line break. */
const HYPHEN = /^[-\u00AD\u2010-\u2013\u2212\uFE63\uFF0D][\s\u200B-\u200D\u2060]*$/;
const APOSTROPHE = /^['’‘‛ʼ＇][\s\u200B-\u200D\u2060]*$/;
const STOP = /^\.\s?$/;
const BRACKET = /^\s?\($/;

type Gap = 'plain' | 'stop' | 'bracket' | undefined;

/** What stands between two words, or `undefined` where no form reaches across it. */
function gapBetween(text: string, left: Word, right: Word): Gap {
  if (right.start - left.end === 1 && text.charCodeAt(left.end) === 0x20) return 'plain';
  const gap = text.slice(left.end, right.start);
  if (SPACE.test(gap) || HYPHEN.test(gap) || APOSTROPHE.test(gap)) return 'plain';
  if (STOP.test(gap) && left.end - left.start === 1) return 'stop';
  return BRACKET.test(gap) ? 'bracket' : undefined;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether words stand as an exact form has them: its capitals kept, more of them allowed ("The Party", "THE PARTY"). */
function hasCaseOf(exact: string, words: readonly string[]): boolean {
  const wanted = exact.split(' ');
  return words.every((word, index) => {
    const want = wanted[index] ?? '';
    const got = dropIgnorable(word).normalize('NFKC');
    return got === want || got === capitalized(want) || got === want.toUpperCase();
  });
}

/** Where a match ends: after its last word, and the full stop or bracket that belongs to it. */
function endOf(text: string, lastWord: Word, gap: Gap): number | undefined {
  const isLetter = lastWord.end - lastWord.start === 1;
  if (gap === 'stop' && isLetter && text[lastWord.end] === '.') return lastWord.end + 1;
  if (gap === 'bracket') return text[lastWord.end] === ')' ? lastWord.end + 1 : undefined;
  return lastWord.end;
}

const rank = (candidate: Candidate): number => {
  if (candidate.term === undefined) return 0;
  return candidate.strength === 'strong' ? 1 : 2;
};

const byPrecedence = (a: Candidate, b: Candidate): number =>
  b.form.length - a.form.length || rank(a) - rank(b) || a.start - b.start;

/** Candidates none of which overlaps another, by the rules of this file's header, in order. */
function resolveOverlaps<C extends Candidate>(candidates: readonly C[]): C[] {
  const kept: C[] = [];
  for (const candidate of [...candidates].sort(byPrecedence)) {
    const free = kept.every(
      (other) => candidate.end <= other.start || candidate.start >= other.end,
    );
    if (free) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Runs of candidates that overlap one another; what is in different runs never competes. */
function overlapping<C extends Candidate>(candidates: readonly C[]): C[][] {
  const runs: C[][] = [];
  let reach = -1;
  for (const candidate of candidates) {
    if (candidate.start >= reach) runs.push([]);
    runs.at(-1)?.push(candidate);
    reach = Math.max(reach, candidate.end);
  }
  return runs;
}

/** Those candidates that win over what overlaps them, in order; exclusions among them mark nothing. */
export const settle = <C extends Candidate>(candidates: readonly C[]): (C & Match)[] =>
  overlapping(candidates)
    .flatMap((run) => (run.length === 1 ? run : resolveOverlaps(run)))
    .filter((one): one is C & Match => one.term !== undefined);

/** A matcher for all forms of a table. */
export function createMatcher(table: FormTable): Matcher {
  const root = createTrie(table.rows);

  /** Adds every candidate whose first word is `first`. */
  function candidatesFrom(text: string, first: Word, found: Candidate[]): void {
    let word = first;
    let gap: Gap = 'plain';
    let node = root.next.get(foldWord(text.slice(first.start, first.end)));
    const words: string[] = [];
    while (node) {
      words.push(text.slice(word.start, word.end));
      const end = endOf(text, word, gap);
      const fitting = node.rows.filter(
        (row) => row.exact === undefined || hasCaseOf(row.exact, words),
      );
      for (const row of end === undefined ? [] : fitting) {
        const term = row.term < 0 ? undefined : table.terms[row.term];
        found.push({
          start: first.start,
          end: end as number,
          term,
          form: row.key,
          strength: row.weak ? 'weak' : 'strong',
        });
      }
      const following: Word | undefined = node.next.size > 0 ? nextWord(text, word.end) : undefined;
      if (!following) return;
      const between = gapBetween(text, word, following);
      if (!between) return;
      gap = between === 'plain' ? gap : between;
      node = node.next.get(foldWord(text.slice(following.start, following.end)));
      word = following;
    }
  }

  function candidates(text: string): Candidate[] {
    const found: Candidate[] = [];
    for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) {
      candidatesFrom(text, word, found);
    }
    return found;
  }

  return {
    candidates,
    match: (text, admits) =>
      settle(
        candidates(text).filter(
          (candidate) =>
            candidate.term === undefined || candidate.strength === 'strong' || admits(candidate),
        ),
      ),
  };
}
