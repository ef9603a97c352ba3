import type { ParagraphId } from './entry.ts';
import type { Mention } from './glossary.ts';

/** A sentence or a listed clause: the smallest stretch that has an address. */
export interface LetterUnit {
  /** "p4s3", "p1s2a", "title1": a passage's id is that of a unit, or of the first and the last of a run. */
  readonly id: string;
  /** Offsets into the paragraph's text, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its terms, with offsets into the paragraph's text. */
  readonly mentions: readonly Mention[];
}

/** Where a note belongs: behind the words that it is about. */
export interface NotePlace {
  readonly number: number;
  /** Offset into the paragraph's text, in UTF-16 code units. */
  readonly at: number;
}

export interface LetterParagraph {
  /** "p4"; "title1" is the first of the heading. */
  readonly id: string;
  readonly paragraph: ParagraphId;
  /** Verbatim. */
  readonly text: string;
  readonly units: readonly LetterUnit[];
  readonly notes: readonly NotePlace[];
}

/** An editorial note on a slip of the transcription. */
export interface LetterNote {
  /** From 1, in the order of the text. */
  readonly number: number;
  /** The words that it is about, verbatim. */
  readonly words: string;
  readonly text: string;
}

/** The whole text, as its own page shows it. */
export interface Letter {
  readonly paragraphs: readonly LetterParagraph[];
  readonly notes: readonly LetterNote[];
}

/**
 * The ids of the units that an address names: of a unit ("p4s3"), of a run ("p3s1-p3s2"), of a whole paragraph ("p4"), or
 * of a sentence that is cut into clauses ("p1s2"). Empty where it names none.
 */
export function unitsAt(letter: Letter, address: string): readonly string[] {
  const ids = letter.paragraphs.flatMap(({ units }) => units.map(({ id }) => id));
  const [from = '', to, ...more] = address.split('-');
  if (to !== undefined) {
    const [first, last] = [ids.indexOf(from), ids.indexOf(to)];
    return first < 0 || more.length > 0 ? [] : ids.slice(first, last + 1);
  }
  if (ids.includes(address)) return [address];
  const paragraph = letter.paragraphs.find(({ id }) => id === address);
  if (paragraph) return paragraph.units.map(({ id }) => id);
  return /s\d+$/.test(address) ? ids.filter((id) => id.replace(/[a-z]$/, '') === address) : [];
}
