/**
 * What an entry of the glossary is. Plain data: it is made at build time from `glossary/` and shipped as JSON.
 */

/** A term's identity: its file's name, lower case with hyphens. */
export type TermId = string;

export const KINDS = [
  'concept',
  'event',
  'organization',
  'person',
  'person-group',
  'place',
] as const;
export type Kind = (typeof KINDS)[number];

/** A strong form means its term wherever it stands; a weak one only where the page is about the subject. */
export type Strength = 'strong' | 'weak';

/**
 * How much must speak for the subject where a weak form is marked: nothing, as long as no other sense is shown; little, where it
 * is hardly ever used otherwise; much, where it is a word of everyday life.
 */
export const NEEDS = ['none', 'little', 'usual', 'much'] as const;
export type Need = (typeof NEEDS)[number];

/** `exact`: as written, or in full capitals. `any`: case does not matter. */
export type CasePolicy = 'any' | 'exact';

/** A surface form: one spelling of a term as a page may have it. */
export interface Form {
  readonly text: string;
  readonly strength: Strength;
  /** Of a weak form; absent where it is the usual. */
  readonly need?: Need;
  readonly case: CasePolicy;
}

/** The parts of an entry's body, in the order in which they are written. */
export const SECTION_NAMES = ['letter', 'history', 'disputed', 'confusion'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

export interface Section {
  readonly name: SectionName;
  /** Plain text; `*words*` are emphasised. */
  readonly paragraphs: readonly string[];
}

/** `consulted`: opened and read for this entry. `pointer`: where to look, not opened. */
export interface Source {
  readonly cite: string;
  readonly sections: readonly SectionName[];
  readonly status: 'consulted' | 'pointer';
  readonly url?: string;
}

/** The term in another language (SKOS prefLabel of that language). */
export interface Label {
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly text: string;
  /** Whether a reader of the language has checked it. */
  readonly checked: boolean;
}

/**
 * The forms of other languages by which the lookup finds a term, by term. Apart from its entry: the card needs none of
 * them, and they are more than half of all the data.
 */
export type ForeignForms = Readonly<Record<TermId, readonly string[]>>;

/** Something the text itself asserts of two terms. */
export interface Relation {
  readonly type: string;
  /** How the card says the type: "would turn toward". */
  readonly words: string;
  readonly to: TermId;
  readonly paragraph: ParagraphId;
  /** Verbatim words of that paragraph. */
  readonly evidence: string;
}

/** A numbered paragraph from 1, or the heading. */
export type ParagraphId = number | 'title';

export interface Entry {
  readonly id: TermId;
  /** SKOS prefLabel. */
  readonly headword: string;
  readonly kind: Kind;
  readonly gloss: string;
  readonly paragraphs: readonly ParagraphId[];
  /** SKOS altLabels. */
  readonly forms: readonly Form[];
  /** SKOS hiddenLabels: found by the lookup, never marked or shown. */
  readonly hidden: readonly string[];
  readonly labels: readonly Label[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly relations: readonly Relation[];
  /** Ids of the passages that have the term, the defining one first; never empty. */
  readonly passages: readonly string[];
}
