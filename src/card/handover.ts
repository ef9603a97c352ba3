/**
 * How the small script that every page loads and the card's script find each other: both run in the same isolated world
 * of the frame, the card's later. The card's script leaves its factory here; the small script takes it.
 */
import type { TermId } from '../glossary/entry.ts';

/** What made a card open. It stays while the pointer does (hover), or until it is dismissed (click, command). */
export type Cause = 'hover' | 'click' | 'command';

export interface CardRequest {
  readonly term: TermId;
  /** The page's words for the term. */
  readonly mention: string;
  /** The sentence they stand in, with its neighbours. */
  readonly context: string;
  readonly cause: Cause;
  /** The element whose flow the term stands in. */
  readonly container: Element;
  /** The term's lines on the page just now, in CSS pixels of the viewport; none where it is gone. */
  readonly lines: () => readonly DOMRect[];
  /** The pointer, in CSS pixels of the viewport, where there was one. */
  readonly pointer?: { readonly x: number; readonly y: number };
}

export interface Card {
  open(request: CardRequest): void;
  close(): void;
}

/** Makes a frame's card; aborting the signal closes it and frees what it holds. */
export type CreateCard = (document: Document, signal: AbortSignal) => Card;

const KEY = Symbol.for('glossator.card');
type World = { [KEY]?: CreateCard };

export function leaveCard(create: CreateCard): void {
  (globalThis as World)[KEY] = create;
}

export function takeCard(): CreateCard | undefined {
  return (globalThis as World)[KEY];
}
