import type { Strength, TermId } from '../glossary/entry.ts';
import { contextAround } from '../matching/context-around.ts';
import type { Language } from '../matching/language.ts';
import { dropIgnorable } from '../matching/words.ts';
import { blockAround } from '../page/block-occurrences.ts';
import { boxOf } from '../page/dom.ts';
import { type Occurrence, rangeOf } from '../page/occurrence.ts';
import { signsNear } from '../page/signs-near.ts';
import type { CardWish, Cause, PageSight } from './handover.ts';

/** The page's own word for a term. */
export interface PageWord {
  readonly text: string;
  readonly lang: Language;
}

/** What a card is opened with. */
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

/** An occurrence's lines on the page just now, in CSS pixels of the viewport; none where it is gone. */
export const linesOf = (occurrence: Occurrence): DOMRect[] => [
  ...(rangeOf(occurrence)?.getClientRects() ?? []),
];

/** What the page has to say of an occurrence; undefined where it has changed under it. */
export function toRequest(
  { occurrence, cause, pointer }: CardWish,
  { languageAt, signsIn, around }: PageSight,
): CardRequest | undefined {
  const block = blockAround(occurrence);
  if (!block) return undefined;
  const { text, start, end } = block;
  const { term, form, strength, container } = occurrence;
  const lang = languageAt(text, start);
  const asWritten = dropIgnorable(text.slice(start, end)).replace(/\s+/g, ' ');
  return {
    term,
    ...(lang && { word: { text: asWritten, lang } }),
    form,
    asWritten,
    strength,
    reasons: strength === 'weak' ? signsNear(block, around(container), signsIn) : [],
    start: occurrence.start,
    context: contextAround(text, start, end),
    cause,
    container: boxOf(container),
    lines: () => linesOf(occurrence),
    ...(pointer && { pointer }),
  };
}
