import forms from 'glossary:forms';
import { type Card, type Cause, takeCard } from '../card/handover.ts';
import { askForCard, isOrphaned } from '../extension/messages.ts';
import { admitsWeak } from '../matching/admit.ts';
import { contextAround } from '../matching/context-around.ts';
import { createMatcher, type Matcher } from '../matching/match.ts';
import { CARD_ELEMENT } from '../page/card-element.ts';
import { watchClicks } from '../page/clicks.ts';
import { watchDwell } from '../page/dwell.ts';
import { createHighlighter } from '../page/highlighter.ts';
import { occurrenceAt } from '../page/hit-test.ts';
import { type Direction, nextOccurrence } from '../page/next-occurrence.ts';
import { isRendered, type Occurrence, rangeOf, scrollToOccurrence } from '../page/occurrence.ts';
import { blockAround, createScanner } from '../page/scanner.ts';

/** The matcher is made once a frame, and only where the site is on. */
let matcher: Matcher | undefined;

/** What runs in a frame while its site is on. */
export interface Reading {
  step(direction: Direction): void;
  goTo(term: string): void;
  /** The frame's terms with how often each can be seen. */
  terms(): { term: string; count: number }[];
  /** How many different terms there are, seen or not. */
  countTerms(): number;
}

/**
 * Finds and paints the page's terms, and opens the card; until `signal` aborts.
 * @param onTerms - called whenever the terms may have changed
 * @param onOrphaned - called when the extension that this script belongs to is gone
 */
export function startReading(
  onTerms: () => void,
  onOrphaned: () => void,
  signal: AbortSignal,
): Reading {
  matcher ??= createMatcher(forms);
  const { match } = matcher;
  const highlighter = createHighlighter(document, signal);
  const scanner = createScanner(
    {
      document,
      match: (text) => match(text, admitsWeak),
      onChange: (container, occurrences) => {
        highlighter.mark(container, occurrences);
        onTerms();
      },
    },
    signal,
  );
  let card: Card | undefined;
  /** Where stepping goes on from. */
  let last: Occurrence | undefined;
  /** The newest wish for a card: an older one that is answered later is dropped. */
  let wish = 0;

  async function openCard(
    occurrence: Occurrence,
    cause: Cause,
    pointer?: { x: number; y: number },
  ): Promise<void> {
    wish += 1;
    const mine = wish;
    if (isOrphaned()) return onOrphaned();
    if (!card && !takeCard() && !(await askForCard())) return;
    const block = blockAround(occurrence);
    if (signal.aborted || mine !== wish || !block) return;
    card ??= takeCard()?.(document, signal);
    const { text, start, end: stop } = block;
    card?.open({
      term: occurrence.term,
      mention: text.slice(start, stop).replace(/\s+/g, ' '),
      context: contextAround(text, start, stop),
      cause,
      container: occurrence.container,
      lines: () => [...(rangeOf(occurrence)?.getClientRects() ?? [])],
      ...(pointer && { pointer }),
    });
    last = occurrence;
  }

  function goTo(next: Occurrence | undefined): void {
    if (!next) return;
    last = next;
    highlighter.pointOut(next);
    scrollToOccurrence(next);
  }

  watchDwell(
    window,
    (rest, target) => {
      if (
        !highlighter.isMarking() ||
        (target instanceof Element && target.localName === CARD_ELEMENT)
      )
        return;
      const occurrence = occurrenceAt(document, scanner, rest.x, rest.y);
      if (occurrence) void openCard(occurrence, 'hover', rest);
    },
    signal,
  );
  watchClicks(
    window,
    (point) => {
      const occurrence = highlighter.isMarking()
        ? occurrenceAt(document, scanner, point.x, point.y)
        : undefined;
      if (occurrence) void openCard(occurrence, 'click', point);
    },
    signal,
  );

  return {
    step(direction) {
      goTo(nextOccurrence(scanner.occurrences(), last, direction, innerHeight));
      if (last) void openCard(last, 'command');
    },
    goTo(term) {
      const ofTerm = scanner.occurrences().filter((occurrence) => occurrence.term === term);
      goTo(nextOccurrence(ofTerm, last, 1, innerHeight));
    },
    terms() {
      const counts = new Map<string, number>();
      for (const occurrence of scanner.occurrences()) {
        if (isRendered(occurrence))
          counts.set(occurrence.term, (counts.get(occurrence.term) ?? 0) + 1);
      }
      return [...counts].map(([term, count]) => ({ term, count }));
    },
    countTerms: () => new Set(scanner.occurrences().map(({ term }) => term)).size,
  };
}
