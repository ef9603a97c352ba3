/**
 * How the small script that every page loads and the card's script find each other: both run in the same isolated world
 * of the frame, the card's later. The card's script leaves its factory here; the small script takes it.
 */
import type { Strength, TermId } from '../glossary/entry.ts';
import type { Language } from '../matching/language.ts';

/** What made a card open. It stays while the pointer does (hover), or until it is dismissed (click, command). */
export type Cause = 'hover' | 'click' | 'command';

/** The page's own word for a term. */
export interface PageWord {
  readonly text: string;
  readonly lang: Language;
}

export interface CardRequest {
  readonly term: TermId;
  /** The page's own word; absent where its language can't be told. */
  readonly word?: PageWord;
  /** The key of the form that matched: "the party". */
  readonly form: string;
  /** The form as the page writes it: "the Party". */
  readonly asWritten: string;
  readonly strength: Strength;
  /** What the page speaks of that admitted a weak form, in words to be shown; none of a strong form. */
  readonly reasons: readonly string[];
  /** Where it begins: tells two occurrences of a term apart. */
  readonly start: { readonly node: Node; readonly offset: number };
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
  /** Shows a term. A hover leaves a card alone that the reader opened otherwise, or has the focus in. */
  open(request: CardRequest): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event's target, as the page sees it, is the card. */
  contains(target: EventTarget | null): boolean;
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
