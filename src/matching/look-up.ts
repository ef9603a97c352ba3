/**
 * Looks a query up in a glossary: entries by their names in every language, entries by their definitions, passages of the
 * text by its own words. Where none has all that the query says, nothing is found: "party hats" is no party.
 */
import Fuse from 'fuse.js';
import type { Entry, ForeignForms } from '../glossary/entry.ts';
import type { Glossary, Passage } from '../glossary/glossary.ts';
import { isAskingWord } from './asking-words.ts';
import { createFindDefinitions } from './find-definitions.ts';
import { createFindEntries } from './find-entries.ts';
import { createFindPassages } from './find-passages.ts';
import { foldedWords } from './lookup-names.ts';

/** What is found: an entry under one of its names or by its definition, or a passage. */
export type Finding =
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      /** The name that the query found it by; undefined where its definition did. */
      readonly name: string | undefined;
      /** Whether the query means it, rather than a word of its definition. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'passage'; readonly passage: Passage };

/** What a query finds. */
export interface Answer {
  /** The best first; none where the glossary has nothing of the kind. */
  readonly findings: readonly Finding[];
  /** Where nothing is found, the entry whose name looks most like the query. No result: most likely something else is meant. */
  readonly nearest: Entry | undefined;
  /** The query's folded words that say something, for whoever shows why a finding was found. */
  readonly asked: readonly string[];
}

export type LookUp = (query: string) => Answer;

/** Longest query that is searched, in words: nobody asks more of a glossary, and pasted pages must cost nothing. */
const MAX_WORDS = 12;
/** Longest word that is searched, in UTF-16 code units: the languages' longest compounds, and a bound on hostile text. */
const MAX_WORD_LENGTH = 32;
/** Shown at most. */
const MAX_ENTRIES = 8;
/** More than a phrase of a name: so many words in a row are a quotation, and its passage comes first. */
const QUOTATION = 3;
/** Fuse's threshold for the nearest name: half of the letters may be others, since it claims to be no result. */
const NEAREST = 0.5;

const askedWords = (query: string): string[] =>
  foldedWords(query.slice(0, MAX_WORDS * MAX_WORD_LENGTH))
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD_LENGTH));

/** Finds the entry whose headword or form looks most like a text. */
function createFindNearest(entries: readonly Entry[]): (text: string) => Entry | undefined {
  const names = entries.flatMap((entry) =>
    [entry.headword, ...entry.forms.map(({ text }) => text)].map((text) => ({ entry, text })),
  );
  const fuse = new Fuse(names, { keys: ['text'], threshold: NEAREST, distance: 20 });
  return (text) => fuse.search(text.slice(0, MAX_WORD_LENGTH), { limit: 1 })[0]?.item.entry;
}

/** A lookup over a glossary, in which everything that can be prepared is. */
export function createLookUp(
  { entries, passages }: Pick<Glossary, 'entries' | 'passages'>,
  foreignForms: ForeignForms,
): LookUp {
  const findEntries = createFindEntries(entries, foreignForms);
  const findDefinitions = createFindDefinitions(entries);
  const findPassages = createFindPassages(passages);
  const findNearest = createFindNearest(entries);

  return (query) => {
    const words = askedWords(query);
    const asked = words.filter((word) => !isAskingWord(word));
    if (words.join('').length < 2) return { findings: [], nearest: undefined, asked };
    const named = findEntries(words).slice(0, MAX_ENTRIES);
    const isExact = named[0]?.isExact ?? false;
    const defined = named.length > 0 ? [] : findDefinitions(words).slice(0, MAX_ENTRIES);
    // A name is explained by its entry, with its passages; only what says more asks for the text.
    const found = isExact ? [] : findPassages(words);
    const quoted = found.filter(
      ({ isVerbatim }) => isVerbatim && words.length >= QUOTATION && asked.length > 1,
    );
    const mayBeText = named.length === 0 || asked.length >= QUOTATION;
    const other = mayBeText ? found.filter((one) => !quoted.includes(one)) : [];
    const toPassage = ({ passage }: (typeof found)[number]) =>
      ({ kind: 'passage', passage }) as const;
    const toEntry = ({ entry, isSure }: (typeof defined)[number]) =>
      ({ kind: 'entry', entry, name: undefined, isSure }) as const;
    const findings: Finding[] = [
      ...quoted.map(toPassage),
      ...named.map(({ entry, name }) => ({ kind: 'entry', entry, name, isSure: true }) as const),
      ...defined.filter(({ isSure }) => isSure).map(toEntry),
      ...other.map(toPassage),
      ...defined.filter(({ isSure }) => !isSure).map(toEntry),
    ];
    const isNothing = findings.length === 0 && asked.length > 0;
    return { findings, nearest: isNothing ? findNearest(asked.join(' ')) : undefined, asked };
  };
}

/** The terms that a query means, the best first: without passages, and without words that a definition has by the way. */
export const termsOf = ({ findings }: Answer): string[] =>
  findings.flatMap((finding) =>
    finding.kind === 'entry' && finding.isSure ? [finding.entry.id] : [],
  );
