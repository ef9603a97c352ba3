/**
 * How the small script that every page loads and the card's script find each other: both run in the same isolated world
 * of the frame, the card's later. The card's script leaves its factory here; the small script takes it.
 */
import type { Language } from '../matching/language.ts';
import type { Sign } from '../matching/signs.ts';
import type { Container } from '../page/dom.ts';
import type { Occurrence } from '../page/occurrence.ts';

/** What made a card open. It stays while the pointer does (hover), or until it is dismissed (click, command). */
export type Cause = 'hover' | 'click' | 'command';

/** What the small script knows of a frame's page; what a card says of it is worked out only when the card opens. */
export interface PageSight {
  /** The language of the word at an offset of a text, in UTF-16 code units; undefined where it can't be told. */
  readonly languageAt: (text: string, offset: number) => Language | undefined;
  /** What in a text shows the subject. */
  readonly signsIn: (text: string) => readonly Sign[];
  /** The containers around one, the nearest in reading order first. */
  readonly around: (container: Container) => Iterable<Container>;
  /** Called with the occurrence that the card now shows. */
  readonly onOpened: (occurrence: Occurrence) => void;
}

/** A wish for the card of an occurrence. */
export interface CardWish {
  readonly occurrence: Occurrence;
  readonly cause: Cause;
  /** The pointer, in CSS pixels of the viewport, where there was one. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  /** Whether it is to be carried out only once Shift is held, with the pointer still on the term. */
  readonly awaitsKey?: boolean;
}

export interface Card {
  /**
   * Shows a term, where the page still has the occurrence. A hover leaves a card alone that the reader opened otherwise, or
   * has the focus in.
   */
  open(wish: CardWish): void;
  close(): void;
  isOpen(): boolean;
  /** Whether an event's target, as the page sees it, is the card. */
  contains(target: EventTarget | null): boolean;
}

/** Makes a frame's card; aborting the signal closes it and frees what it holds. */
export type CreateCard = (document: Document, page: PageSight, signal: AbortSignal) => Card;

const KEY = Symbol.for('glossator.card');
type World = { [KEY]?: CreateCard };

export function leaveCard(create: CreateCard): void {
  (globalThis as World)[KEY] = create;
}

export function takeCard(): CreateCard | undefined {
  return (globalThis as World)[KEY];
}
