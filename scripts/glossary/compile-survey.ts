import { type FormTable, formKey } from '../../src/matching/form-table.ts';
import { mayHintsSuffice } from '../../src/matching/sense.ts';
import type { Subject } from '../../src/matching/signs.ts';
import { type Tokens, treeOf } from '../../src/matching/start-pattern.ts';
import {
  END,
  GAP,
  LINK,
  NO_CLUES,
  type SurveyPatterns,
  TELLING,
} from '../../src/matching/survey-test.ts';
import type { CompiledGlossary } from './compile-glossary.ts';

/** A form or sign without which nothing is marked: folded words, of which the last one may go on where it is a stem. */
interface Wanted {
  readonly words: readonly string[];
  readonly isStem: boolean;
}

/** A way to tell that something wanted may stand in a text. */
interface Clue {
  readonly tokens: Tokens;
  /** What it costs: one, and what else it would find. */
  readonly cost: number;
  /** What it tells, by index. */
  readonly tells: number[];
}

const STEM = '*';
/** Forms and signs of more than a hundred terms in six languages. */
const MOST_WANTED = 10_000;
/** Fewest letters of a word's beginning; most, since common words are rarely told from rare ones later. */
const FEWEST = 3;
const MOST = 10;
/** How many of the ordinary words begin like three letters, four, five, where it is not known better. */
const PRIOR = [1.5, 0.2, 0.02, 0];
/** Two words together stand in hardly any text by chance: less than one ordinary word. */
const PAIR_COST = 0;
/** Words of our languages that stand between any others. */
const LITTLE_WORDS = new Set(
  'the of and a an in on to for by de du des la le les el los las del en et der die das des dem den und im von à l d as toward towards'.split(
    ' ',
  ),
);
/** Four letters of the second word make two of them rare. */
const SECOND = 4;
/** So many of the first: its endings are all the same. */
const FIRST = 8;
/** Short words between the two. */
const MOST_LINKED = 4;
/** How much worse it is to find one ordinary word than to make the pattern longer by one clue. */
const ORDINARY = 40;

/**
 * What must stand on a page before anything can be marked there: strong forms, weak ones that nothing or that hints may be enough for,
 * and signs that show the subject.
 */
export function wantedOf({ rows }: Pick<FormTable, 'rows'>, { shows }: Subject): Wanted[] {
  const forms = rows
    .filter(({ term, need }) => term >= 0 && (need === undefined || mayHintsSuffice(need)))
    .map(({ key }) => ({ words: key.split(' '), isStem: false }));
  const signs = shows.map((cue) => {
    const isStem = cue.endsWith(STEM);
    return { words: (isStem ? cue.slice(0, -1) : cue).split(' '), isStem };
  });
  return [...forms, ...signs];
}

const ENDINGS = ['', 's', 'e', 'es', 'ed', 'i', 'in', 'ing', 'y', 'l', 'ly'];

/** Counts the ordinary words that begin with a few letters. */
function createCount(ordinary: ReadonlySet<string>): (beginning: string) => number {
  const counts = new Map<string, number>();
  for (const word of ordinary)
    for (let length = FEWEST; length <= Math.min(MOST, word.length); length += 1) {
      const beginning = word.slice(0, length);
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  return (beginning) => {
    const known = counts.get(beginning) ?? 0;
    // Words are listed without their endings: "working" is listed as "work".
    const isWord = ENDINGS.some(
      (ending) =>
        beginning.endsWith(ending) &&
        ordinary.has(beginning.slice(0, beginning.length - ending.length)),
    );
    const prior = PRIOR[beginning.length - FEWEST] ?? 0;
    return Math.max(known, isWord ? 1 : 0) + (/^[\0-\x7F]+$/.test(beginning) ? prior : prior / 100);
  };
}

/** Every clue to one wanted thing, with its cost. */
function* cluesTo(
  { words, isStem }: Wanted,
  count: (beginning: string) => number,
): Generator<readonly [Tokens, number]> {
  for (const [index, word] of words.entries()) {
    if (LITTLE_WORDS.has(word)) continue;
    for (let length = FEWEST; length <= Math.min(MOST, word.length); length += 1) {
      const beginning = word.slice(0, length);
      yield [[...beginning], 1 + ORDINARY * count(beginning)];
    }
    const isWhole = !isStem || index < words.length - 1;
    // Where it is all that is wanted it has to be found anyway.
    const others = words.length > 1 ? countWhole(word, count) : 0;
    if (isWhole && word.length > 1) yield [[...word, END], 1 + ORDINARY * others];
    const next = linkedTo(words, index);
    if (next) yield [[...word.slice(0, FIRST), LINK, ...next.slice(0, SECOND)], 1 + PAIR_COST];
  }
  // Initials tell something only together; so do words that stand between any others.
  if (words.length > 1 && words.every((word) => word.length < FEWEST || LITTLE_WORDS.has(word)))
    yield [words.flatMap((word, index) => (index > 0 ? [GAP, ...word] : [...word])), 1 + PAIR_COST];
}

/** The word that a word can be linked to; only short ones may stand between. */
function linkedTo(words: readonly string[], index: number): string | undefined {
  const [first = '', ...rest] = words.slice(index);
  const between = rest.findIndex((word) => !LITTLE_WORDS.has(word) && word.length >= FEWEST);
  const next = rest[between];
  const isNear =
    between <= MOST_LINKED && rest.slice(0, between).every(({ length }) => length <= 3);
  const letters = first.length + 3 * between + SECOND;
  return first.length >= FEWEST && isNear && letters <= TELLING ? next : undefined;
}

/** Of ordinary words only the same one is found by a whole word; two letters may be anything's. */
const countWhole = (word: string, count: (beginning: string) => number): number =>
  word.length < FEWEST ? 5 : Math.min(1, count(word));

const lettersOf = (tokens: Tokens): number => tokens.filter((token) => token.length === 1).length;

/** Few and rare clues to all that is wanted: each time the one that tells most for its cost. */
function chooseClues(wanted: readonly Wanted[], count: (beginning: string) => number): Tokens[] {
  const clues = new Map<string, Clue>();
  const cluesOf: Clue[][] = wanted.map((one, index) => {
    const own = new Set<Clue>();
    for (const [tokens, cost] of cluesTo(one, count)) {
      if (lettersOf(tokens) > TELLING) continue;
      const name = tokens.join('');
      const clue = clues.get(name) ?? { tokens, cost, tells: [] };
      clues.set(name, clue);
      if (!own.has(clue)) clue.tells.push(index);
      own.add(clue);
    }
    return [...own];
  });
  const news = new Map([...clues.values()].map((clue) => [clue, clue.tells.length]));
  const isTold = new Set<number>();
  const chosen: Tokens[] = [];
  while (isTold.size < wanted.length) {
    let best: Clue | undefined;
    let most = 0;
    for (const [clue, count] of news) {
      if (count / clue.cost <= most) continue;
      best = clue;
      most = count / clue.cost;
    }
    if (!best) throw new Error('nothing tells of a form without a word');
    chosen.push(best.tokens);
    for (const index of best.tells) {
      if (isTold.has(index)) continue;
      isTold.add(index);
      for (const clue of cluesOf[index] ?? []) news.set(clue, (news.get(clue) ?? 0) - 1);
    }
  }
  return chosen;
}

/** Languages whose names, in themselves, are ordinary words too: sites link to their pages in other languages by them. */
const LINKED_LANGUAGES =
  'av ba be bg bs ce cs cv de en es fr hr kk kv ky lez mk mn myv os pl ru sah sk sl sr tg tt tyv udm uk uz';

const namesOfLanguages = (): string[] =>
  LINKED_LANGUAGES.split(' ').flatMap((lang) => {
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? '';
    return formKey(name).split(' ');
  });

/** A form of fewer letters is also the beginning of other words. */
const LONG = 6;

/** Ordinary words that the contexts, which a glossary's words were learned from, are too few to have. */
const MORE_ORDINARY =
  'white contrary contract contrast contravene thirteen thirteenth commissary commissariat linker travail zimmerman monopolize monopolies';

/**
 * Words that are not looked for, as far as no form or sign is one of them.
 * @param common - without their endings
 */
function ordinaryOf(common: Iterable<string>, wanted: readonly Wanted[]): ReadonlySet<string> {
  const words = new Set(common);
  for (const name of namesOfLanguages()) words.add(name);
  for (const {
    words: [only = '', other],
    isStem,
  } of wanted) {
    if (other !== undefined) continue;
    words.delete(only);
    for (const ending of ENDINGS)
      if (only.endsWith(ending) && only.length >= LONG)
        words.delete(only.slice(0, only.length - ending.length));
    if (isStem || only.length >= LONG)
      for (const word of words) if (word.startsWith(only)) words.delete(word);
  }
  for (const word of MORE_ORDINARY.split(' ')) words.add(word);
  return words;
}

const isAscii = (tokens: Tokens): boolean => tokens.every((token) => /^[\0-\x7F]+$/.test(token));

const patternOf = (clues: readonly Tokens[]): string => (clues.length > 0 ? treeOf(clues) : '');

/** The second words of pairs by the first ones. */
function pairsOf(clues: readonly Tokens[]): Readonly<Record<string, string>> {
  const seconds = new Map<string, Tokens[]>();
  for (const tokens of clues) {
    const link = tokens.indexOf(LINK);
    const first = tokens.slice(0, link).join('');
    seconds.set(first, [...(seconds.get(first) ?? []), tokens.slice(link + 1)]);
  }
  return Object.fromEntries([...seconds].map(([first, some]) => [first, treeOf(some)]));
}

/**
 * The patterns of what must stand on a page before anything can be marked there, in any of the languages.
 * @param common - ordinary words, without their endings: clues are chosen so that few of them are found
 */
export function compileSurvey(
  languages: readonly { forms: Pick<FormTable, 'rows'>; subject: Subject }[],
  common: Iterable<string>,
): SurveyPatterns {
  const all = languages.flatMap(({ forms, subject }) => wantedOf(forms, subject));
  const wanted = [...new Map(all.map((one) => [one.words.join(' ') + one.isStem, one])).values()];
  // More clues than a page could be looked through for at a gain: it is read.
  if (wanted.length > MOST_WANTED) return NO_CLUES;
  const clues = chooseClues(wanted, createCount(ordinaryOf(common, wanted)));
  const latin = clues.filter(isAscii);
  return {
    latin: patternOf(latin.filter((tokens) => !tokens.includes(LINK))),
    pairs: pairsOf(latin.filter((tokens) => tokens.includes(LINK))),
    ends: latin
      .filter((tokens) => tokens.includes(END))
      .map((tokens) => tokens.slice(0, -1).join('')),
    // A word's end can't be told where blocks have run together.
    others: patternOf(
      clues
        .filter((tokens) => !isAscii(tokens))
        .map((tokens) => tokens.filter((token) => token !== END)),
    ),
  };
}

/** The same for a glossary, in all the languages that pages can be marked in. */
export function surveyOf({
  forms,
  languages,
  subjects,
  meta,
  learnedWords,
}: CompiledGlossary): SurveyPatterns {
  const tables = Object.entries({ ...languages, [meta.lang]: forms });
  const all = tables.flatMap(([lang, forms]) => {
    const subject = subjects[lang];
    return subject ? [{ forms, subject }] : [];
  });
  return compileSurvey(all, learnedWords.words.rows.keys());
}
