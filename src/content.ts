/** The script that every page loads: finds the glossary's terms and paints them; asks for the card at the first dwell. */
import forms from 'glossary:forms';
import { type Card, type Cause, takeCard } from './card/handover.ts';
import { askForCard, askSite, hearSteps, isOrphaned, servePopup } from './extension/messages.ts';
import { watchSiteState } from './extension/settings.ts';
import { siteOf } from './extension/site-of.ts';
import { admitsWeak } from './matching/admit.ts';
import { contextAround } from './matching/context-around.ts';
import { createMatcher, type Matcher } from './matching/match.ts';
import { CARD_ELEMENT } from './page/card-element.ts';
import { watchClicks } from './page/clicks.ts';
import { watchDwell } from './page/dwell.ts';
import { isReadersFrame } from './page/focus.ts';
import { createHighlighter } from './page/highlighter.ts';
import { occurrenceAt } from './page/hit-test.ts';
import { type Direction, nextOccurrence } from './page/next-occurrence.ts';
import { isRendered, type Occurrence, rangeOf, scrollToOccurrence } from './page/occurrence.ts';
import { blockAround, createScanner } from './page/scanner.ts';

/** What runs in a frame while its site is on. */
interface Reading {
  step(direction: Direction): void;
  goTo(term: string): void;
  terms(): { term: string; count: number }[];
}

/** The matcher is made once a frame, and only where the site is on. */
let matcher: Matcher | undefined;

function startReading(onTerms: () => void, signal: AbortSignal): Reading {
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
    if (isOrphaned()) return end();
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
  };
}

/** Ends with the frame's script; aborted when the extension that it belonged to is gone. */
const life = new AbortController();
const end = () => life.abort();

async function main(): Promise<void> {
  // An old browser, or a document that nothing is painted in: there is nothing to do, and nothing to say.
  if (!('highlights' in CSS)) return;
  const site = window === window.top ? siteOf(location.href) : await askSite();
  if (!site) return;

  let reading: Reading | undefined;
  let switched = new AbortController();
  // Names the frame to the popup while both live; nothing secret.
  const frame = Math.random().toString(36).slice(2);
  const popup = servePopup(
    frame,
    { terms: () => reading?.terms() ?? [], goTo: (term) => reading?.goTo(term) },
    life.signal,
  );
  hearSteps((direction) => {
    if (isReadersFrame(window)) reading?.step(direction);
  }, life.signal);
  life.signal.addEventListener('abort', () => switched.abort());
  watchSiteState(
    site,
    (state) => {
      switched.abort();
      reading = undefined;
      if (state === 'on') {
        switched = new AbortController();
        reading = startReading(popup.changed, switched.signal);
      }
      popup.changed();
    },
    life.signal,
  );
}

void main();
