/** What is measured in a page: each looks through the whole page once. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import type { FormTable } from '../../../src/matching/form-table.ts';
import type { Language } from '../../../src/matching/language.ts';
import { createPageLanguages } from '../../../src/matching/page-languages.ts';
import {
  createLanguageForms,
  createTextReader,
  type LanguageForms,
  type TextReader,
} from '../../../src/matching/read-text.ts';
import type { Subject } from '../../../src/matching/signs.ts';
import { createSurveyTest, type SurveyPatterns } from '../../../src/matching/survey-test.ts';
import { type Container, shadowRootOf } from '../../../src/page/dom.ts';
import { createHighlighter } from '../../../src/page/highlighter.ts';
import { createScanner, type Scanner } from '../../../src/page/scanner.ts';
import { survey } from '../../../src/page/survey.ts';
import { type Contender, highlighting, pattern, patternOf, type WantedWords } from './pattern.ts';

/** What is looked for. */
export interface Wanted extends WantedWords {
  readonly languages: Readonly<Record<string, { forms: FormTable; subject: Subject }>>;
  readonly clues: SurveyPatterns;
}

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Every text node and the length of its text: what no reader of a page can do without. */
function walk(): Contender {
  let length = 0;
  return {
    run() {
      length = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        length += (node as Text).data.length;
    },
    found: () => length,
  };
}

/** A look for a shadow root at every element: what finding open ones costs. */
function shadowSearch(): Contender {
  let found = 0;
  return {
    run() {
      found = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (shadowRootOf(node as Element)) found += 1;
    },
    found: () => found,
  };
}

/** The walk with a pattern of words, the floor: one native pass over every text node. */
function floor({ lang }: Wanted): Contender {
  let words = 0;
  return {
    run() {
      words = 0;
      const word = lang === 'ru' ? /[\p{L}\p{N}]+/gu : /\w+/g;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data } = node as Text;
        word.lastIndex = 0;
        while (word.test(data)) words += 1;
      }
    },
    found: () => words,
  };
}

/** It matches case as it stands, so text and words are given in lower case, which keeps their length in these languages. */
function ahoCorasick({ words, lang }: Wanted): Contender {
  const matcher = new AhoCorasick(words.map((word) => word.toLowerCase()));
  const options = { strategy: 'leftmost-longest', wholeWord: true, locale: lang } as const;
  return highlighting((data, found) => {
    for (const { start, end } of matcher.search(data.toLowerCase(), options)) found(start, end);
  });
}

const marks = () => document.querySelectorAll('mark[data-markjs]').length;

function markWords({ words }: Wanted): Contender {
  const mark = new Mark(document.body);
  return {
    run() {
      mark.mark(words, {
        accuracy: { value: 'exactly', limiters: [...'.,;:!?()[]"“”‘’'] },
        separateWordSearch: false,
        acrossElements: true,
      });
    },
    found: marks,
    undo: () => mark.unmark(),
  };
}

function markPattern(wanted: Wanted): Contender {
  const mark = new Mark(document.body);
  const regex = patternOf(wanted);
  return {
    run() {
      mark.markRegExp(regex, { acrossElements: true });
    },
    found: marks,
    undo: () => mark.unmark(),
  };
}

function findAndReplace(wanted: Wanted): Contender {
  const find = patternOf(wanted);
  let done: { revert(): void } | undefined;
  return {
    run() {
      done = findAndReplaceDOMText(document.body, { find, wrap: 'mark', preset: 'prose' });
    },
    found: () => document.querySelectorAll('mark').length,
    undo: () => done?.revert(),
  };
}

/** The reader that the extension makes in a page whose languages' forms are at hand. */
export function readerFor({ languages }: Wanted): TextReader {
  const made = new Map<Language, LanguageForms>();
  const formsIn = (lang: Language) => {
    const data = languages[lang];
    if (data && !made.has(lang)) made.set(lang, createLanguageForms(data.forms, data.subject));
    return made.get(lang) ?? [];
  };
  const pageLanguages = createPageLanguages('en');
  return createTextReader(
    (text) => pageLanguages.read(text).flatMap(formsIn),
    languages.en?.subject.terms ?? [],
  );
}

const WHOLE = {
  text: Number.POSITIVE_INFINITY,
  nodes: Number.POSITIVE_INFINITY,
  time: Number.POSITIVE_INFINITY,
};

/** Tasks in which survey and reading begin, one after the other; each is one slice. */
const BEGINNINGS = 4;

/** The extension's own survey, scanner and highlighter, each in one slice. */
export function glossatorWith(reader: TextReader, clues: SurveyPatterns): Contender {
  // A page has one: registering its highlight makes the browser compute all styles anew, which is paid once.
  const highlighter = createHighlighter(document, new AbortController().signal);
  const test = createSurveyTest(clues);
  const marked = new Set<Container>();
  let life = new AbortController();
  let scanner: Scanner | undefined;
  const onReplaced = () => undefined;
  const read = () => {
    scanner = createScanner(
      {
        document,
        reader,
        onChange(container, occurrences) {
          marked.add(container);
          highlighter.mark(container, occurrences);
        },
        onRestyled: () => undefined,
        onReplaced,
        onShadow: () => undefined,
        slice: WHOLE,
      },
      life.signal,
    );
  };
  return {
    async run() {
      life = new AbortController();
      scanner = undefined;
      survey({ document, test, onFound: read, onReplaced, slice: WHOLE }, life.signal);
      for (let task = 0; task < BEGINNINGS; task += 1)
        await scheduler.postTask(() => {}, { priority: 'user-visible' });
    },
    found: () => scanner?.unordered().length ?? 0,
    undo() {
      life.abort();
      for (const container of marked) highlighter.mark(container, []);
      marked.clear();
    },
  };
}

const glossator = (wanted: Wanted): Contender => glossatorWith(readerFor(wanted), wanted.clues);

export const CONTENDERS = {
  walk,
  shadowSearch,
  floor,
  pattern,
  ahoCorasick,
  glossator,
  markWords,
  markPattern,
  findAndReplace,
} satisfies Record<string, (wanted: Wanted) => Contender>;

export type ContenderName = keyof typeof CONTENDERS;

export const countTextNodes = (): number => [...textNodes()].length;
