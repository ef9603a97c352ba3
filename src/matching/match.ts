/**
 * Finds the forms of a glossary in a text.
 *
 * What matches: a form's words in their order, whole, in any case (unless the form says otherwise), with or without
 * diacritics. Between two words of a form the text may have
 *   white space of any kind and length   "Left  Opposition", "Left⏎Opposition"
 *   one hyphen or en dash                "foreign-trade monopoly", "foreign–trade monopoly"
 *   an apostrophe                        "workers' state", "party’s leading role"
 *   a full stop after a single letter    "U.S.S.R.", "U. S. S. R.", "L. D. Trotsky"
 *   a bracket that is closed again       "VKP(b)", "V.K.P.(b)"
 * and nothing else: "the left. Opposition" is not a match. A possessive 's is outside the match.
 * A word is also found broken at a line's end, letter-spaced, or with a note's figure behind it (`spellings-at.ts`), and
 * never in an address or a file's name (`is-in-address.ts`).
 *
 * Which of overlapping candidates wins, once the weak ones that the page's sense does not bear out are gone:
 *   1. the longest form, whatever white space the text has: "dictatorship of the proletariat" before "proletariat";
 *   2. of equally long ones an exclusion, then a strong form, then a weak one;
 *   3. then the one that begins first.
 * An exclusion takes part like a form and, where it wins, marks nothing: "lobster thermidor".
 *
 * Offsets are UTF-16 code units, ends exclusive.
 */
import type { Need, Strength, TermId } from '../glossary/entry.ts';
import type { FormRow, FormTable } from './form-table.ts';
import { createGlance, type Glance } from './glance.ts';
import { isInAddress } from './is-in-address.ts';
import { mayBeOtherwise, otherSpelling } from './spellings-at.ts';
import { ODD } from './start-pattern.ts';
import {
  dropIgnorable,
  foldWord,
  isAsciiWord,
  isWordAt,
  mayBeInWord,
  nextWord,
  type Word,
} from './words.ts';

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
  /** Of a weak form. */
  readonly need?: Need;
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
  /** Most words end a form: what goes on from them is made where something does. */
  next: Map<string, TrieNode> | undefined;
  readonly rows: FormRow[];
}

const createNode = (): TrieNode => ({ next: undefined, rows: [] });

function createTrie(rows: readonly FormRow[]): TrieNode {
  const root = createNode();
  for (const row of rows) {
    let node = root;
    for (const word of row.key.split(' ')) {
      node.next ??= new Map();
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

/** Characters that are not seen: soft hyphen, zero-width and direction marks; `words.ts` has the reason for each. */
const UNSEEN = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const SPACE = new RegExp(`^[\\s${UNSEEN}]+$`);
/** Hyphens and the en dash; white space after one is a hyphenated line break. */
const HYPHEN = new RegExp(`^[-\\u00AD\\u2010-\\u2013\\u2043\\u2212\\uFE63\\uFF0D][\\s${UNSEEN}]*$`);
/** Typewriters', printers' and transliterators' apostrophes, among them accents and primes that stand for one. */
const APOSTROPHE = new RegExp(
  `^['’‘‛\`´′＇\\u02B9-\\u02BF\\u02C8\\u02CA\\u02CB\\uA78C][\\s${UNSEEN}]*$`,
);
const STOP = /^\.\s?$/;
const BRACKET = /^\s?\($/;
const STOP_AND_BRACKET = /^\.\s?\($/;

/** Whether a word is one letter; with its marks, or beyond the basic plane, it may be several code units. */
function isOneLetter(text: string, { start, end }: Word): boolean {
  return end - start === 1 || /^\p{L}\p{M}*$/u.test(dropIgnorable(text.slice(start, end)));
}

type Gap = 'plain' | 'stop' | 'bracket' | undefined;

/** What stands between two words, or `undefined` where no form reaches across it. */
function gapBetween(text: string, left: Word, right: Word): Gap {
  if (right.start - left.end === 1 && text.charCodeAt(left.end) === 0x20) return 'plain';
  const gap = text.slice(left.end, right.start);
  if (SPACE.test(gap) || HYPHEN.test(gap) || APOSTROPHE.test(gap)) return 'plain';
  if (BRACKET.test(gap)) return 'bracket';
  // Behind longer words a full stop ends a sentence.
  if (text.charCodeAt(left.end) !== 0x2e || !isOneLetter(text, left)) return undefined;
  if (STOP.test(gap)) return 'stop';
  return STOP_AND_BRACKET.test(gap) ? 'bracket' : undefined;
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
  if (gap === 'stop' && text[lastWord.end] === '.' && isOneLetter(text, lastWord))
    return lastWord.end + 1;
  if (gap === 'bracket') return text[lastWord.end] === ')' ? lastWord.end + 1 : undefined;
  return lastWord.end;
}

/** How far a form has been followed in a text: where it began, its words so far, and the last gap that was no plain one. */
interface Walk {
  readonly node: TrieNode;
  readonly words: readonly string[];
  readonly start: number;
  readonly gap: Gap;
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

/** Letters that stand apart by single spaces: somewhere a word may be letter-spaced. */
const SPACED = '[ \\xA0\\u2009](?:[^ ][ \\xA0\\u2009]){3}';
const ODD_OR_SPACED = new RegExp(`${ODD}|${SPACED}`);
/** A form's beginning is told by so many words at most. */
const TOLD_WORDS = 2;
/** So much of a text may be odd, as its part, before it is cheaper to go from word to word. */
const MOST_ODD = 0.1;

/** Where the word begins that is `count` words before an offset; a word that the offset is in or behind counts as the first. */
function stepBack(text: string, from: number, count: number): number {
  let at = from;
  for (let words = 0; words < count && at > 0; words += 1) {
    while (at > 0 && !isWordAt(text, at - 1)) at -= 1;
    while (at > 0 && mayBeInWord(text, at - 1)) at -= 1;
  }
  return at;
}

/** What a text needs in which a form may begin. */
interface Tables {
  /** Where forms with this first word go on; undefined where none begins with it. */
  beginWith(word: string): TrieNode | undefined;
  readonly glance: Glance;
  /** The words of exclusions, and how many such a one may have before them; a word that is broken at a line's end is two. */
  readonly before: ReadonlyMap<string, number>;
}

/** Made in a page's task: forms are put by their first words, and only those that a text begins with are taken apart. */
function tablesOf(rows: readonly FormRow[]): Tables {
  const byFirst = new Map<string, FormRow[]>();
  const before = new Map<string, number>();
  for (const row of rows) {
    const { key, term } = row;
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const others = byFirst.get(first);
    if (others) others.push(row);
    else byFirst.set(first, [row]);
    if (term >= 0 || space < 0) continue;
    for (const [index, word] of key.split(' ').entries())
      before.set(word, Math.max(2 * index, before.get(word) ?? 0));
  }
  const nodes = new Map<string, TrieNode>();
  return {
    beginWith(word) {
      let node = nodes.get(word);
      if (node) return node;
      const beginning = byFirst.get(word);
      node = beginning && createTrie(beginning).next?.get(word);
      if (node) nodes.set(word, node);
      return node;
    },
    glance: createGlance(byFirst.keys(), mayBeOtherwise),
    before,
  };
}

/** A matcher for all forms of a table. */
export function createMatcher(table: FormTable): Matcher {
  const starts = table.starts ? new RegExp(table.starts, 'gi') : undefined;
  const startsOrOdd = table.starts
    ? new RegExp(`${table.starts}|${ODD}|${SPACED}`, 'gi')
    : undefined;
  const { beginWith, glance, before } = tablesOf(table.rows);

  /** Adds every candidate that ends with the walk's last word, `word`, or goes on behind it. */
  function arrive(text: string, walk: Walk, word: Word, found: Candidate[]): void {
    const { node, words, start } = walk;
    const end = node.rows.length > 0 ? endOf(text, word, walk.gap) : undefined;
    if (end !== undefined && !isInAddress(text, start, end)) {
      for (const row of node.rows) {
        if (row.exact !== undefined && !hasCaseOf(row.exact, words)) continue;
        const { key: form, need } = row;
        const term = row.term < 0 ? undefined : table.terms[row.term];
        if (need) found.push({ start, end, term, form, strength: 'weak', need });
        else found.push({ start, end, term, form, strength: 'strong' });
      }
    }
    const following: Word | undefined = node.next ? nextWord(text, word.end) : undefined;
    const between = following && gapBetween(text, word, following);
    if (!following || !between) return;
    follow(text, between === 'plain' ? walk : { ...walk, gap: between }, following, found);
  }

  /** Adds every candidate that goes on from the walk with `word`, in each way to read it. */
  function follow(text: string, { node, words, start, gap }: Walk, word: Word, found: Candidate[]) {
    const goOn = (read: Word, spelling: string): void => {
      const next = node.next?.get(foldWord(spelling));
      if (next) arrive(text, { node: next, words: [...words, spelling], start, gap }, read, found);
    };
    goOn(word, text.slice(word.start, word.end));
    const other = otherSpelling(text, word);
    if (other) goOn(other, other.spelling);
  }

  /** Adds every candidate that begins with a word, in each way to read it. */
  function begin(text: string, word: Word, found: Candidate[]): void {
    const beginAs = (read: Word, spelling: string): void => {
      const node = beginWith(foldWord(spelling));
      if (!node) return;
      arrive(text, { node, words: [spelling], start: word.start, gap: 'plain' }, read, found);
    };
    if (glance.mayBe(text, word.start, word.end)) beginAs(word, text.slice(word.start, word.end));
    const other = otherSpelling(text, word);
    if (other) beginAs(other, other.spelling);
  }

  function everyWord(text: string): Candidate[] {
    const found: Candidate[] = [];
    const { next } = glance;
    for (let word = next(text, 0); word; word = next(text, word.end)) begin(text, word, found);
    return found;
  }

  /** The same candidates, by a look at those words alone at which one may begin. */
  function candidates(text: string): Candidate[] {
    if (!starts || !startsOrOdd) return everyWord(text);
    const isOdd = ODD_OR_SPACED.test(text);
    const pattern = isOdd ? startsOrOdd : starts;
    pattern.lastIndex = 0;
    let place = pattern.exec(text);
    if (!place) return [];
    const found: Candidate[] = [];
    const begun = new Set<number>();
    const beginAt = (word: Word) => {
      if (begun.has(word.start)) return;
      begun.add(word.start);
      begin(text, word, found);
    };
    const beginAround = (from: number, to: number, back: number) => {
      let word = glance.next(text, stepBack(text, from, back), to);
      for (; word; word = glance.next(text, word.end, to)) beginAt(word);
    };
    let odd = 0;
    for (; place; place = pattern.exec(text)) {
      const at = text[place.index] === '_' ? place.index + 1 : place.index;
      pattern.lastIndex = at + 1;
      const isStart = isAsciiWord(text.charCodeAt(at)) && (at === 0 || !mayBeInWord(text, at - 1));
      if (isStart) beginAt(nextWord(text, at) as Word);
      else beginAround(at, at + 1, TOLD_WORDS);
      if (!isStart && ++odd > MOST_ODD * text.length) return everyWord(text);
    }
    // An exclusion counts where it overlaps a form, or another exclusion that does.
    for (const { start, end, form } of found)
      beginAround(start, end, before.get(form.split(' ', 1)[0] as string) ?? 0);
    return found.sort((a, b) => a.start - b.start);
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
