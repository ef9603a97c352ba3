/**
 * Which entries a query names. Every word of the query that says something must be explained by a name: the same word, its
 * other form or spelling, its beginning, or the word with a slip. What a query says beyond a name counts against it ("party
 * hats"), and so, less, does what a name has beyond the query ("army").
 */
import type { Entry, ForeignForms } from '../glossary/entry.ts';
import { isAskingWord } from './asking-words.ts';
import { ASKING_WEIGHT, createNames, foldedWords, type Name } from './lookup-names.ts';
import { comparedWord, type WordLikeness, wordLikeness } from './word-likeness.ts';

/** An entry that a query names. */
export interface NamedEntry {
  readonly entry: Entry;
  /** The name that was found, as the glossary has it. */
  readonly name: string;
  /** Whether query and name are the same but for words that only ask. */
  readonly isExact: boolean;
}

/** The entries that the folded words of a query name, the best first. */
export type FindEntries = (words: readonly string[]) => NamedEntry[];

/** What a word of a query counts that nothing explains, when 1 is a word that says most. */
const UNEXPLAINED = 1.3;
/** What it counts where the query begins by asking: it may only ask on. */
const ASKED_ON = 0.55;
/** What it counts where the entry's own text has it. */
const IN_TEXT = 0.3;
/** Likeness and share of a name that a misspelt or begun word must have at least, where the name has others beside it. */
const LIKE = 0.86;
const SHARE = 0.55;
/** Likeness that a misspelt word must have, unless the rest of the query says what it was to be: "leading roll". */
const CLOSE = 0.825;
/** In words of up to five letters, where hardly more than a swap is a slip: "cares" is no "cadres". */
const CLOSE_SHORT = 0.82;
const SHORT = 5;
/** Share of a name that even the same words must make up, where they don't lead it: "imperialism" is no weakest link. */
const LED_SHARE = 0.45;
/** Share of a name and of the query that must agree where the query has words that nothing explains. */
const MOST_OF_NAME = 0.85;
const MOST_OF_QUERY = 0.62;
/** A word in another form, or misspelt, must be so long to stand for a name that has more words. */
const LONG = 7;
/** So few letters begin a name of the text's own language only: "rot" is no "Rote Armee". */
const FEW_LETTERS = 3;
/** From its rank a name is of the text's own language. */
const OWN_LANGUAGE = 0.98;

/**
 * A name of the text's own language is told as the one that was found where it fits almost as well as the best: who begins to type
 * "oppo" does not ask in German. It decides nothing else.
 */
const AS_GOOD = 0.75;

/** How much of the order among names the share of the name decides; the rest is the share of the query. */
const BY_SHARE = 0.45;
/** A query that is a name comes before every likeness; one that is a name word for word, before that. */
const EXACT = 1;
const WORD_FOR_WORD = 2;

interface AskedWord {
  readonly text: string;
  readonly weight: number;
  /** Likeness of the vocabulary's words, by their places. */
  readonly likeness: ReadonlyMap<number, WordLikeness>;
}

/** Likenesses of so many words are kept: those of the query that is being typed. */
const KEPT = 64;

/** Finds entries by their names. Everything that a query is compared with is prepared here, once. */
export function createFindEntries(
  entries: readonly Entry[],
  foreignForms: ForeignForms,
): FindEntries {
  const { names, vocabulary, weights, having, placeOf } = createNames(entries, foreignForms);
  const headwords = entries.map(
    ({ headword }) => new Set(foldedWords(headword).map((word) => placeOf(word) ?? -1)),
  );
  const texts = entries.map(
    ({ gloss, sections }) =>
      new Set(
        foldedWords(
          [
            gloss,
            ...sections.filter(({ name }) => name !== 'confusion').flatMap((s) => s.paragraphs),
          ].join(' '),
        ).map((word) => comparedWord(word).root),
      ),
  );
  /** Words that the glossary itself writes are no slips for others. */
  const written = new Set(
    entries.flatMap(({ gloss, sections }) =>
      foldedWords([gloss, ...sections.flatMap(({ paragraphs }) => paragraphs)].join(' ')),
    ),
  );

  const kept = new Map<string, ReadonlyMap<number, WordLikeness>>();
  function likenesses(word: string, mayBegin: boolean): ReadonlyMap<number, WordLikeness> {
    const key = `${mayBegin ? '^' : ''}${word}`;
    const known = kept.get(key);
    if (known) return known;
    const found = new Map<number, WordLikeness>();
    if (isAskingWord(word)) {
      const place = placeOf(word);
      if (place !== undefined) found.set(place, { like: 1, by: 'same' });
    } else {
      const asked = comparedWord(word);
      const maySlip = placeOf(word) === undefined && !written.has(word);
      for (const [place, other] of vocabulary.entries()) {
        // Words that only ask are themselves or nothing: "tea party" is not "the party".
        if ((weights[place] ?? 0) <= ASKING_WEIGHT) continue;
        const likeness = wordLikeness(asked, other, mayBegin, maySlip);
        if (likeness) found.set(place, likeness);
      }
    }
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, found);
    return found;
  }

  function askedWord(text: string, isLast: boolean): AskedWord {
    const likeness = likenesses(text, isLast || text.length > FEW_LETTERS + 1);
    const place = placeOf(text);
    const weight = isAskingWord(text)
      ? ASKING_WEIGHT
      : place === undefined
        ? 1
        : (weights[place] ?? 1);
    return { text, weight, likeness };
  }

  /** Whether a word of a name is its first, or one of its entry's headword. */
  const leads = (name: Name, at: number): boolean =>
    name.words.findIndex((word) => (weights[word] ?? 0) > ASKING_WEIGHT) === at ||
    (headwords[name.entry]?.has(name.words[at] ?? -1) ?? false);

  /** How well a query fits a name; 0 where it does not. */
  function fitTo(asked: readonly AskedWord[], name: Name, isQuestion: boolean): number {
    const free = new Set(name.words.keys());
    let explained = 0;
    let total = 0;
    let share = 0;
    /** Of the name, what the query has in the same words. */
    let same = 0;
    /** The worst slip. */
    let slipped = 1;
    let isAllExplained = true;
    let isLed = false;
    let isClose = true;
    let isWorthPart = true;
    for (const { text, weight, likeness } of asked) {
      let best: WordLikeness | undefined;
      let bestAt = -1;
      for (const at of free) {
        const found = likeness.get(name.words[at] ?? -1);
        if (found && found.like > (best?.like ?? 0)) [best, bestAt] = [found, at];
      }
      if (best) {
        free.delete(bestAt);
        const gained = weights[name.words[bestAt] ?? -1] ?? 0;
        explained += gained * best.like;
        total += gained;
        share += gained;
        if (best.by === 'same') same += gained;
        if (best.by === 'slip') {
          slipped = Math.min(slipped, best.like);
          if (text.length <= SHORT ? best.like < CLOSE_SHORT : best.like < CLOSE) isClose = false;
        }
        const isSureSlip = text.length >= LONG && best.like >= LIKE && name.rank >= OWN_LANGUAGE;
        if (best.by === 'kin' || (best.by === 'slip' && !isSureSlip)) isWorthPart = false;
        if (best.by === 'beginning' && text.length <= FEW_LETTERS && name.rank < OWN_LANGUAGE)
          return 0;
        if (leads(name, bestAt)) isLed = true;
      } else if (weight <= ASKING_WEIGHT) total += weight;
      else {
        isAllExplained = false;
        const isInText = texts[name.entry]?.has(comparedWord(text).root);
        total += isInText ? IN_TEXT : isQuestion ? ASKED_ON : UNEXPLAINED;
      }
    }
    if (total === 0 || share <= ASKING_WEIGHT * name.words.length) return 0;
    share /= name.weight;
    const agreed = explained / total;
    const isWhole =
      share >= (isWorthPart ? SHARE : MOST_OF_NAME) &&
      (isClose || (share >= MOST_OF_NAME && 2 * same >= explained));
    const isPart = isWorthPart && (isLed || (share >= LED_SHARE && same > 0));
    const isFit = isAllExplained
      ? isWhole || isPart
      : share >= MOST_OF_NAME && agreed >= MOST_OF_QUERY && slipped >= LIKE;
    return isFit ? agreed * (1 - BY_SHARE + BY_SHARE * share) * name.rank : 0;
  }

  function candidates(asked: readonly AskedWord[]): Set<number> {
    const found = new Set<number>();
    for (const { likeness, weight } of asked)
      if (weight > ASKING_WEIGHT)
        for (const place of likeness.keys()) for (const at of having[place] ?? []) found.add(at);
    return found;
  }

  /** Names whose words are those of the query, all of them, or all that say something. */
  function exactly(words: readonly string[]): Map<number, number> {
    const found = new Map<number, number>();
    const told = words.filter((word) => !isAskingWord(word)).join(' ');
    const whole = words.join(' ');
    const around = new Set(words.flatMap((word) => having[placeOf(word) ?? -1] ?? []));
    for (const at of around) {
      const own = (names[at]?.words ?? []).map((place) => vocabulary[place]?.text ?? '');
      if (own.join(' ') === whole) found.set(at, WORD_FOR_WORD);
      else if (told && own.filter((word) => !isAskingWord(word)).join(' ') === told)
        found.set(at, EXACT);
    }
    return found;
  }

  /** The text's own names that begin with words which only ask, as far as they are typed: "means of". */
  function begunBy(words: readonly string[]): number[] {
    const begun = words.join(' ');
    const isOnlyAsking = words.every(
      (word, at) => isAskingWord(word) || (at > 0 && word.length === 1),
    );
    if (begun.length <= FEW_LETTERS || !isOnlyAsking) return [];
    return [...names.keys()].filter((at) => {
      const { words: own = [], rank = 0 } = names[at] ?? {};
      const spelt = own.map((place) => vocabulary[place]?.text ?? '').join(' ');
      return rank >= OWN_LANGUAGE && spelt.startsWith(begun);
    });
  }

  return (words) => {
    const exact = exactly(words);
    const best = new Map<number, { score: number; name: Name; isExact: boolean }>();
    /** Of each entry, the best of its names in the text's own language. */
    const bestOwn = new Map<number, { score: number; name: Name }>();
    const offer = (at: number, score: number, isExact: boolean) => {
      const name = names[at];
      if (!name || score <= 0) return;
      const known = best.get(name.entry);
      if (!known || score > known.score) best.set(name.entry, { score, name, isExact });
      const own = bestOwn.get(name.entry);
      if (name.rank >= OWN_LANGUAGE && !(own && own.score >= score))
        bestOwn.set(name.entry, { score, name });
    };
    for (const [at, score] of exact) offer(at, score + (names[at]?.rank ?? 0), true);

    for (const at of begunBy(words)) offer(at, names[at]?.rank ?? 0, false);

    const saying = words.filter((word) => !isAskingWord(word));
    const isQuestion = isAskingWord(words[0] ?? '') && saying.length < words.length;
    const ways = [words];
    if (saying.length > 1 && saying.length <= 3) ways.push([saying.join('')]);
    if (saying.length > 0)
      for (const way of ways) {
        const asked = way.map((word, at) => askedWord(word, at === way.length - 1));
        for (const at of candidates(asked)) {
          const name = names[at];
          if (name) offer(at, fitTo(asked, name, isQuestion), false);
        }
      }
    return [...best]
      .sort(([, a], [, b]) => b.score - a.score)
      .flatMap(([place, { score, name, isExact }]) => {
        const entry = entries[place];
        const own = bestOwn.get(place);
        const shown = own && own.score >= score * AS_GOOD ? own.name : name;
        return entry ? [{ entry, name: shown.text, isExact }] : [];
      });
  };
}
