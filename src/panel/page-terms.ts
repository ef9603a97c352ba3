import type { TermId } from '../glossary/entry.ts';

/** An occurrence on the page, in one of its frames. */
export interface PagePlace {
  readonly frame: string;
  readonly index: number;
  readonly term: TermId;
  /** Whether it can be seen on the screen now. */
  readonly isOnScreen: boolean;
}

/** A term of the page, with the places where it stands. */
export interface PageTerm {
  readonly term: TermId;
  /** In reading order; never empty. */
  readonly places: readonly PagePlace[];
  readonly isOnScreen: boolean;
}

/** The terms of places in reading order, each where it stands first. */
export function termsOf(places: readonly PagePlace[]): PageTerm[] {
  const found = new Map<TermId, PagePlace[]>();
  for (const place of places) {
    const before = found.get(place.term);
    if (before) before.push(place);
    else found.set(place.term, [place]);
  }
  return [...found].map(([term, ofTerm]) => ({
    term,
    places: ofTerm,
    isOnScreen: ofTerm.some(({ isOnScreen }) => isOnScreen),
  }));
}

/** The term that the reader has before the eyes: the first on the screen. */
export const currentTerm = (places: readonly PagePlace[]): TermId | undefined =>
  places.find(({ isOnScreen }) => isOnScreen)?.term;

/** The place of a term to begin with, by its index: the first on the screen, or else the first of all. */
export const firstPlace = ({ places }: PageTerm): number =>
  Math.max(
    places.findIndex(({ isOnScreen }) => isOnScreen),
    0,
  );
