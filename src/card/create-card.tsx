import { render } from 'preact';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import type { PassageChooser } from '../matching/choose-passage.ts';
import type { Correction } from '../matching/corrections.ts';
import { isSmallView } from '../page/is-small-view.ts';
import { leaveFocusBefore, tellEscaped, wentBack } from '../page/way-back.ts';
import type { WayToText } from '../ui/PlaceLink.tsx';
import type { Quoted } from '../ui/Quotation.tsx';
import type { Words } from '../ui/words.ts';
import { CardView } from './CardView.tsx';
import { type CardEvent, type CardState, reduceCard } from './card-state.ts';
import type { Card } from './handover.ts';
import { createHost } from './host.ts';
import { nudge, type Point } from './pinned-place.ts';
import { followTerm, holdPlace, placePinned } from './place-card.ts';
import type { CardRequest } from './to-request.ts';
import { watchDragging } from './watch-dragging.ts';
import { watchLeaving } from './watch-leaving.ts';
import { watchPresses } from './watch-presses.ts';

export interface CardParts {
  readonly index: GlossaryIndex;
  readonly choosePassages: PassageChooser;
  readonly words: Words;
  readonly css: string;
  readonly wayToText: WayToText;
  /** Keeps what the reader says of a mark; rejects where it can't be kept. Without it nothing can be said of marks. */
  readonly correct?: (correction: Correction) => Promise<void>;
}

export interface DrawnCard extends Omit<Card, 'open'> {
  /** Shows a term. A hover leaves a card alone that the reader opened otherwise, or has the focus in. */
  open(request: CardRequest): void;
}

/** A document's card. One at a time; opening it again replaces what it shows. */
export function createCard(parts: CardParts, document: Document, signal: AbortSignal): DrawnCard {
  const { index, words, css, choosePassages, correct } = parts;
  const window = document.defaultView as Window;
  const host = createHost(document, css, close, signal);
  let state: CardState | undefined;
  /** Ends what runs while one request's card is open. */
  let opened = new AbortController();
  /** What had the focus before the card took it. */
  let focusBefore: Element | null = null;

  const inner = () => host.root.querySelector<HTMLElement>('.card');
  const hasFocus = () => host.root.activeElement !== null;
  const place = (): Point => {
    const { x, y } = host.element.getBoundingClientRect();
    return { x, y };
  };
  /** A sheet keeps to its edge. */
  const isMovable = () => state !== undefined && !isSmallView(window);

  /** The passage that fits best, or another one where the reader has asked for it; after the last comes the first. */
  function quotedFor({ request, trail, turns }: CardState): Quoted | undefined {
    const entry = index.entry(trail.at(-1) ?? '');
    if (!entry) return undefined;
    const { passages, tiesOf } = choosePassages(entry, request.context);
    const at = turns % Math.max(passages.length, 1);
    const passage = passages[at];
    if (!passage) return undefined;
    const quoted = { passage, ties: tiesOf(passage) };
    if (passages.length === 1) return quoted;
    return { ...quoted, turning: { place: at + 1, count: passages.length, onTurn: turn } };
  }

  function draw(): void {
    if (!state) return;
    render(
      <CardView
        request={state.request}
        trail={state.trail}
        word={state.trail.length === 1 ? state.request.word : undefined}
        quoted={quotedFor(state)}
        index={index}
        words={words}
        wayToText={parts.wayToText}
        onFollow={(term) => follow({ type: 'followed', term })}
        onBack={() => follow({ type: 'went-back' })}
        onClose={close}
        isPinned={state.pinnedAt !== undefined}
        onPin={pin}
        onPinKey={moveByKey}
        onCorrect={correct}
      />,
      host.root,
    );
  }

  /** Shows another passage; the focus stays on the button that asked for it. */
  function turn(): void {
    state = reduceCard(state, { type: 'turned' });
    draw();
  }

  /** Shows another entry in the open card, from its top, with the focus kept inside. */
  function follow(event: CardEvent): void {
    state = reduceCard(state, event);
    draw();
    inner()?.scrollTo(0, 0);
    inner()?.focus({ preventScroll: true });
  }

  /** Holds the card where it is, or lets it go back to its term. */
  function pin(on: boolean): void {
    state = reduceCard(state, on ? { type: 'pinned', at: place() } : { type: 'unpinned' });
    draw();
    watch();
  }

  /** Puts the card there, and pins it. */
  function moveTo(at: Point): void {
    const wasPinned = state?.pinnedAt !== undefined;
    state = reduceCard(state, { type: 'pinned', at });
    placePinned(host.element, at);
    // What is out of the viewport is given up: moving back begins at the edge.
    state = reduceCard(state, { type: 'pinned', at: place() });
    if (wasPinned) return;
    draw();
    watch();
  }

  function moveByKey(event: KeyboardEvent): void {
    const to = isMovable() ? nudge(place(), event) : undefined;
    if (!to) return;
    event.preventDefault();
    moveTo(to);
  }

  function close(): void {
    if (!state) return;
    const returnsFocus = hasFocus();
    state = reduceCard(state, { type: 'closed' });
    opened.abort();
    render(null, host.root);
    host.hide();
    if (returnsFocus && !wentBack() && focusBefore instanceof HTMLElement)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    // Taken out by the page: there is nothing to dismiss, and the key is the page's.
    if (!host.element.isConnected) {
      close();
      return;
    }
    // While the card is open Escape is its own: the dialog under it stays.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
    tellEscaped();
  }

  /** Watches, anew, for all that moves or closes the open card. */
  function watch(): void {
    opened.abort();
    if (!state) return;
    opened = new AbortController();
    const { request, pinnedAt } = state;
    const options = { signal: opened.signal, capture: true } as const;
    window.addEventListener('keydown', closeOnEscape, options);
    // A page kept for going back comes back without it.
    window.addEventListener('pagehide', close, options);
    if (pinnedAt) {
      holdPlace(host.element, () => state?.pinnedAt ?? pinnedAt, opened.signal);
      return;
    }
    const boxes = () => [...request.lines(), host.element.getBoundingClientRect()];
    watchPresses(window, (target) => target !== host.element && close(), opened.signal);
    if (request.cause === 'hover')
      watchLeaving(window, boxes, () => !hasFocus() && close(), opened.signal);
    const unfollow = followTerm(host.element, request, close);
    // The term may be gone already, and the card with it.
    if (opened.signal.aborted) unfollow();
    else opened.signal.addEventListener('abort', unfollow);
  }

  /** Whether a request changes nothing: a hover over the term that is shown, or while the reader is in the card. */
  function isIdle({ cause, term, start }: CardRequest): boolean {
    if (!state || cause !== 'hover') return false;
    const { request, pinnedAt } = state;
    const isSame =
      request.term === term &&
      request.start.node === start.node &&
      request.start.offset === start.offset;
    // A pinned card shows what is pointed at, but not to a keyboard's user who is in it.
    if (pinnedAt) return isSame || host.root.querySelector(':focus-visible') !== null;
    return isSame || request.cause !== 'hover' || hasFocus();
  }

  leaveFocusBefore(() => focusBefore);
  watchDragging(host.root, () => (isMovable() ? place() : undefined), moveTo);
  signal.addEventListener('abort', close);
  return {
    close,
    isOpen: () => state !== undefined,
    contains: (target) => target === host.element,
    open(request) {
      if (signal.aborted || isIdle(request)) return;
      if (!hasFocus()) focusBefore = document.activeElement;
      state = reduceCard(state, { type: 'opened', request });
      draw();
      host.show(request.container);
      watch();
      if (request.cause === 'command') inner()?.focus({ preventScroll: true });
    },
  };
}
