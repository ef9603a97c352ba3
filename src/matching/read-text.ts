/** Reads a block of text: what may be marked in it, and what it shows of the page's subject. */
import type { TermId } from '../glossary/entry.ts';
import type { FormTable } from './form-table.ts';
import { type Candidate, createMatcher, type Match, settle } from './match.ts';
import { type Evidence, isEnough, type Stretch } from './sense.ts';
import { createSignFinder, type Sign, type SignKind, type Subject } from './signs.ts';
import { textParts } from './text-parts.ts';

/** A block as it was read. Offsets are UTF-16 code units into its text. */
export interface TextReading<C extends Candidate = Candidate> {
  readonly stretches: readonly Stretch[];
  /** How long its stretches are, but for the last. */
  readonly stretchLength: number;
  /** Everything that may be marked, and the exclusions, by where they begin. */
  readonly candidates: readonly C[];
}

/** Longest stretch that is judged as one, in UTF-16 code units: a long paragraph. */
const MAX_STRETCH = 1_500;
/** Longest heading, in UTF-16 code units. */
const MAX_HEADING = 150;
const ENDS_SENTENCE = /[.!?…:;,]["”’»)]*\s*$/;
/** Most stretches of a page have no sign: they share this, which nothing is put into. */
const NO_SIGNS = new Map<string, SignKind>();

const isHeading = (text: string): boolean =>
  text.length <= MAX_HEADING && !ENDS_SENTENCE.test(text);

export interface TextReader {
  /** Reads a block. Yields the code units gone through. */
  read(text: string): Generator<number, TextReading>;
  /** The signs in a text, strong forms among them. */
  signs(text: string): Sign[];
}

/** What is looked for in the texts of one language. */
export interface LanguageForms {
  /** By where they begin, overlapping ones included. */
  candidates(text: string): Candidate[];
  signs(text: string): Sign[];
}

export function createLanguageForms(forms: FormTable, subject: Subject): LanguageForms {
  const { candidates } = createMatcher(forms);
  return { candidates, signs: createSignFinder(subject) };
}

const startsFirst = (a: { start: number }, b: { start: number }): number => a.start - b.start;

/** What several languages have of a text; the languages of one text are of different scripts. */
function together(languages: readonly LanguageForms[]): LanguageForms {
  const [only, ...others] = languages;
  if (only && others.length === 0) return only;
  return {
    candidates: (text) => languages.flatMap((one) => one.candidates(text)).sort(startsFirst),
    signs: (text) => languages.flatMap((one) => one.signs(text)).sort(startsFirst),
  };
}

/**
 * @param formsFor - what is looked for in a block of text: that of the languages which it is in
 * @param showing - the terms whose strong forms show the subject; those of the others hint at it
 */
export function createTextReader(
  formsFor: (text: string) => readonly LanguageForms[],
  showing: readonly TermId[],
): TextReader {
  const terms = new Set(showing);

  /** The strong forms, and the other signs that stand in none of them. */
  function signsOf(text: string, found: readonly Candidate[], forms: LanguageForms): Sign[] {
    if (found.length === 0) return forms.signs(text);
    const strong = settle(
      found.filter(({ term, strength }) => term === undefined || strength === 'strong'),
    );
    const own = strong.map(({ term, start, end }): Sign => {
      return { start, end, kind: terms.has(term) ? 'shows' : 'hints', cue: `term ${term}` };
    });
    const others = forms
      .signs(text)
      .filter((sign) => !strong.some(({ start, end }) => sign.start < end && start < sign.end));
    return [...own, ...others];
  }

  return {
    signs(text) {
      const forms = together(formsFor(text));
      return signsOf(text, forms.candidates(text), forms);
    },
    *read(text) {
      const forms = together(formsFor(text));
      const all: Candidate[] = [];
      const count = Math.max(1, Math.ceil(text.length / MAX_STRETCH));
      const stretchLength = Math.ceil(text.length / count) || 1;
      const signs: Map<string, SignKind>[] = new Array(count).fill(NO_SIGNS);
      for (const part of textParts(text)) {
        const found = forms.candidates(part.text);
        for (const { start, kind, cue } of signsOf(part.text, found, forms)) {
          const index = Math.floor((part.start + start) / stretchLength);
          if (signs[index] === NO_SIGNS) signs[index] = new Map();
          signs[index]?.set(cue, kind);
        }
        for (const one of found)
          all.push({ ...one, start: part.start + one.start, end: part.start + one.end });
        yield part.text.length;
      }
      const stretches = signs.map(
        (each, index): Stretch => ({
          length: Math.min(stretchLength, text.length - index * stretchLength),
          isHeading: count === 1 && isHeading(text),
          signs: each,
        }),
      );
      return { stretches, stretchLength, candidates: all };
    },
  };
}

/** What is marked in a block, given what speaks for the subject in each of its stretches. */
export function marked<C extends Candidate>(
  { candidates, stretchLength }: TextReading<C>,
  evidence: readonly Evidence[],
): (C & Match)[] {
  const standing = candidates.filter(({ need, start }) => {
    if (!need) return true;
    const around = evidence[Math.floor(start / stretchLength)];
    return around !== undefined && isEnough(around, need);
  });
  return settle(standing);
}
