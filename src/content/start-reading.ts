import { showing } from 'glossary:forms';
import { own } from 'glossary:languages';
import css from '../content.css';
import type { Look, Opening } from '../extension/choices.ts';
import { hearEscape } from '../extension/messages.ts';
import { isLanguage } from '../matching/language.ts';
import { createPageLanguages } from '../matching/page-languages.ts';
import { createTextReader } from '../matching/read-text.ts';
import { createStyleAdopter } from '../page/adopt-style.ts';
import { watchClicks } from '../page/clicks.ts';
import { watchDwell } from '../page/dwell.ts';
import { COLOUR, createHighlighter, MARK } from '../page/highlighter.ts';
import { occurrenceAt } from '../page/hit-test.ts';
import { createRenderedTest, isIntact, type Occurrence } from '../page/occurrence.ts';
import { createScanner } from '../page/scanner.ts';
import type { LastRead, SteppedReading } from '../steps/handover.ts';
import { createCardOpener } from './create-card-opener.ts';
import { createMarker, type Marking } from './create-marker.ts';
import { createFormsSource } from './forms-source.ts';

/** The language of the glossary's text. */
const OWN = isLanguage(own) ? own : 'en';

/** The names under which `content.css` has the looks. */
const LOOKS: Readonly<Record<Look, string>> = {
  tint: MARK,
  underline: 'glossator-underline',
  colour: COLOUR,
};

/** What a reader has chosen that a page's reading heeds. */
export interface ReadingChoices extends Marking {
  readonly opening: Opening;
  readonly look: Look;
}

/** What runs in a frame while its site is on. */
export interface Reading extends SteppedReading {
  /** The frame's terms with how often each can be seen. */
  terms(): { term: string; count: number }[];
  /** Which terms can be seen: on a page of many occurrences a fraction of what counting costs. */
  termIds(): string[];
  hasCard(): boolean;
  /** Marks and opens otherwise from now on. */
  apply(choices: ReadingChoices): void;
}

export interface ReadingOptions {
  readonly choices: ReadingChoices;
  /** Called whenever the terms may have changed. */
  readonly onTerms: () => void;
  /** Called when the page's document element was replaced, so that all must begin anew. */
  readonly onReplaced: () => void;
  /** Called when the extension that this script belongs to is gone. */
  readonly onOrphaned: () => void;
}

/** Finds and paints the page's terms, and opens the card; until `signal` aborts. */
export function startReading(
  { choices, onTerms, onReplaced, onOrphaned }: ReadingOptions,
  signal: AbortSignal,
): Reading {
  let { opening } = choices;
  const readAgain = () => scanner.readAgain();
  const languages = createPageLanguages(OWN, readAgain);
  const formsIn = createFormsSource(readAgain);
  let { unwantedLanguages } = choices;
  const isWanted = (lang: string) => !unwantedLanguages.includes(lang);
  const reader = createTextReader(
    (text) =>
      languages
        .read(text)
        .filter(isWanted)
        .flatMap((lang) => formsIn(lang) ?? []),
    showing,
  );
  const highlighter = createHighlighter(document, signal);
  const marker = createMarker(document, highlighter.mark, choices, signal);
  highlighter.paintAs(LOOKS[choices.look]);
  const scanner = createScanner(
    {
      document,
      reader,
      onChange: (container, occurrences) => {
        marker.found(container, occurrences);
        onTerms();
      },
      onRestyled: () => {
        marker.restyled();
        highlighter.restyled();
        onTerms();
      },
      onReplaced,
      onShadow: createStyleAdopter(css, signal),
    },
    signal,
  );
  /** Where stepping goes on from. */
  let last: LastRead | undefined;
  const readAt = (occurrence: Occurrence) => {
    last = { occurrence, at: Date.now() };
  };
  const card = createCardOpener(
    document,
    {
      languageAt: languages.at,
      signsIn: reader.signs,
      around: scanner.around,
      onOpened: readAt,
    },
    onOrphaned,
    signal,
  );

  /** What the page has of terms that the reader wants marked, painted or not: this is what is counted. */
  const counted = () => scanner.unordered().filter(marker.isWanted);
  const under = ({ x, y }: { x: number; y: number }) => {
    const one = highlighter.isMarking() ? occurrenceAt(document, scanner, x, y) : undefined;
    return one && marker.isPainted(one) ? one : undefined;
  };
  watchDwell(
    window,
    {
      onMove: card.forgetHover,
      onRest(rest, target) {
        if (opening === 'click' || card.contains(target)) return;
        const occurrence = under(rest);
        const awaitsKey = opening === 'key' && !rest.shiftKey;
        if (occurrence) void card.open({ occurrence, cause: 'hover', pointer: rest, awaitsKey });
      },
    },
    signal,
  );
  watchClicks(
    window,
    (pointer) => {
      const occurrence = under(pointer);
      if (occurrence) void card.open({ occurrence, cause: 'click', pointer });
    },
    signal,
  );
  hearEscape(card.close, signal);

  return {
    signal,
    painted: () => scanner.occurrences().filter(marker.isPainted),
    wanted: () => scanner.occurrences().filter(marker.isWanted),
    lastRead: () => last,
    arrive(occurrence) {
      readAt(occurrence);
      highlighter.pointOut(occurrence);
    },
    leave() {
      card.close();
      highlighter.pointOut(undefined);
    },
    open: (occurrence) => void card.open({ occurrence, cause: 'command' }),
    terms() {
      const counts = new Map<string, number>();
      const isRendered = createRenderedTest();
      for (const occurrence of counted()) {
        if (isRendered(occurrence))
          counts.set(occurrence.term, (counts.get(occurrence.term) ?? 0) + 1);
      }
      return [...counts].map(([term, count]) => ({ term, count }));
    },
    termIds() {
      const ids = new Set<string>();
      const isRendered = createRenderedTest();
      for (const one of scanner.known())
        if (!ids.has(one.term) && isIntact(one) && marker.isWanted(one) && isRendered(one))
          ids.add(one.term);
      return [...ids];
    },
    hasCard: card.isOpen,
    apply(next) {
      const before = String(unwantedLanguages);
      unwantedLanguages = next.unwantedLanguages;
      if (String(unwantedLanguages) !== before) readAgain();
      ({ opening } = next);
      highlighter.paintAs(LOOKS[next.look]);
      marker.apply(next);
      onTerms();
    },
  };
}
