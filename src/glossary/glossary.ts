import type { Entry, ParagraphId, TermId } from './entry.ts';

/** Where a term stands in a passage's text: UTF-16 code units, end exclusive. */
export interface Mention {
  readonly term: TermId;
  readonly start: number;
  readonly end: number;
}

/** What is quoted: a sentence of the text, a clause of a list in it, or a run of these. */
export interface Passage {
  /**
   * Paragraph, sentence and clause: "p4s3", "p1s2a"; "title1" is the first of the heading; a run has the ids of its
   * first and its last: "p3s1-p3s2".
   */
  readonly id: string;
  readonly paragraph: ParagraphId;
  /** Offsets into the letter's file, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Verbatim. */
  readonly text: string;
  /** The white space between it and the next sentence, where the two are short enough to be quoted as one. */
  readonly gap?: string;
  readonly mentions: readonly Mention[];
  /** Editorial notes on slips of the transcription. */
  readonly notes: readonly string[];
  /** What it speaks of, in other words than its own: for the index of passages, never shown; empty in what is shipped. */
  readonly about: readonly string[];
  /** Sentences as pages have them that it speaks to: for that index too, and empty in what is shipped. */
  readonly sentences: readonly string[];
}

/** Whether a passage is a run of sentences or clauses, by its id. */
export const isRun = ({ id }: Pick<Passage, 'id'>): boolean => id.includes('-');

/** What the interface calls the text: "In this letter". */
export const TEXT_KINDS = ['letter', 'text'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Everything the card and the popup show. Plain JSON, made at build time. */
export interface Glossary {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly kind: TextKind;
  /** The text's language, as a BCP 47 tag. */
  readonly lang: string;
  readonly citation: string;
  readonly citationNote: string;
  /** How a bibliography lists the edition: `type`, an entry's type of BibTeX, and fields of that entry. */
  readonly bibliography?: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
  readonly passages: readonly Passage[];
}

/** What may be asked of a glossary. */
export interface GlossaryIndex {
  readonly glossary: Glossary;
  entry(id: TermId): Entry | undefined;
  passage(id: string): Passage | undefined;
  /** The entry's passages, the defining one first. */
  passagesOf(entry: Entry): Passage[];
  /** Entries that the text relates to this one, in either direction, each once. */
  relatedTo(entry: Entry): Entry[];
}

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

export function createGlossaryIndex(glossary: Glossary): GlossaryIndex {
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const passages = new Map(glossary.passages.map((passage) => [passage.id, passage]));
  return {
    glossary,
    entry: (id) => entries.get(id),
    passage: (id) => passages.get(id),
    passagesOf: (entry) => entry.passages.map((id) => passages.get(id)).filter(isPresent),
    relatedTo(entry) {
      const outgoing = entry.relations.map((relation) => relation.to);
      const incoming = glossary.entries
        .filter((other) => other.relations.some((relation) => relation.to === entry.id))
        .map((other) => other.id);
      const ids = new Set([...outgoing, ...incoming]);
      ids.delete(entry.id);
      return [...ids].map((id) => entries.get(id)).filter(isPresent);
    },
  };
}
