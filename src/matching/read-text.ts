/** Reads a block of text: what may be marked in it, and what it shows of the page's subject. */
import type { TermId } from '../glossary/entry.ts';
import { atFirstCall } from './at-first-call.ts';
import type { FormTable } from './form-table.ts';
import { type Candidate, createMatcher, type Match, settle } from './match.ts';
import { type Evidence, isEnough, type PlacedSign, type Stretch } from './sense.ts';
import { createSignFinder, type Sign, type SignKind, type Subject } from './signs.ts';
import { textParts } from './text-parts.ts';

/** A block as it was read. Offsets are UTF-16 code units into its text. */
export interface TextReading<C extends Candidate = Candidate> {
  /** How long its text is. */
  readonly length: number;
  /** Everything that may be marked, and the exclusions that overlap it, by where they begin. */
  readonly candidates: readonly C[];
  /** What was looked for. */
  readonly forms: LanguageForms;
}

/** Longest stretch that is judged as one, in UTF-16 code units: a long paragraph. */
const MAX_STRETCH = 1_500;
/** Longest heading, in UTF-16 code units. */
const MAX_HEADING = 150;
const ENDS_SENTENCE = /[.!?…:;,]["”’»)]*\s*$/;
/** Most stretches of a page have no sign: they share this, which nothing is put into. */
const NO_SIGNS = new Map<string, SignKind>();

const NONE: readonly Candidate[] = [];

/** How many stretches a block of so many UTF-16 code units has. */
export const countStretches = (length: number): number =>
  Math.max(1, Math.ceil(length / MAX_STRETCH));
/** How long they are, but for the last. */
const stretchLength = (length: number): number => Math.ceil(length / countStretches(length)) || 1;

const moved = <C extends Candidate>(one: C, by: number): C => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
});

const isHeading = (text: string): boolean =>
  text.length <= MAX_HEADING && !ENDS_SENTENCE.test(text);

/** Whether signs of the subject, or hints, stand beside some of another sense. */
function speaksOfTwo(signs: ReadonlyMap<string, SignKind>): boolean {
  // Most stretches of a page have none or one.
  if (signs.size < 2) return false;
  const kinds = new Set(signs.values());
  return kinds.size > 1 && kinds.has('elsewhere');
}

export interface TextReader {
  /** Reads a block for what may be marked. Yields the code units gone through. */
  read(text: string): Generator<number, TextReading>;
  /** The same in one go, of a text that is short enough for it: see `isOnePart` of text-parts.ts. */
  readAtOnce(text: string): TextReading;
  /**
   * What a block shows of the subject, by its stretches: only asked where a weak form is near. Yields the code units gone through.
   * @param reading - what was read in it
   */
  stretches(text: string, reading: TextReading): Generator<number, Stretch[]>;
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
  return { candidates, signs: atFirstCall(() => createSignFinder(subject)) };
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

  function readAtOnce(text: string): TextReading {
    const forms = together(formsFor(text));
    return { length: text.length, candidates: forms.candidates(text), forms };
  }

  return {
    signs(text) {
      const forms = together(formsFor(text));
      return signsOf(text, forms.candidates(text), forms);
    },
    readAtOnce,
    *read(text) {
      const forms = together(formsFor(text));
      let all: readonly Candidate[] = NONE;
      for (const part of textParts(text)) {
        const found = forms.candidates(part.text);
        if (part.start === 0) all = found;
        else if (found.length > 0) all = [...all, ...found.map((one) => moved(one, part.start))];
        yield part.text.length;
      }
      return { length: text.length, candidates: all, forms };
    },
    *stretches(text, { candidates, forms }) {
      const size = stretchLength(text.length);
      const count = countStretches(text.length);
      const signs: Map<string, SignKind>[] = new Array(count).fill(NO_SIGNS);
      const places: PlacedSign[][] = [];
      for (const part of textParts(text)) {
        const end = part.start + part.text.length;
        const found = candidates
          .filter((one) => one.start >= part.start && one.start < end)
          .map((one) => moved(one, -part.start));
        for (const { start, kind, cue } of signsOf(part.text, found, forms)) {
          const index = Math.floor((part.start + start) / size);
          if (signs[index] === NO_SIGNS) signs[index] = new Map();
          signs[index]?.set(cue, kind);
          places[index] ??= [];
          places[index].push({ at: part.start + start, kind, cue });
        }
        yield part.text.length;
      }
      return signs.map((each, index) => ({
        length: Math.min(size, text.length - index * size),
        isHeading: count === 1 && isHeading(text),
        signs: each,
        ...(speaksOfTwo(each) && { places: places[index] }),
      }));
    },
  };
}

/** What is marked in a block, given what speaks for the subject in each of its stretches. */
export function marked<C extends Candidate>(
  { candidates, length }: TextReading<C>,
  evidence: readonly Evidence[],
): (C & Match)[] {
  const standing = candidates.filter((form) => {
    if (!form.need) return true;
    const around = evidence[Math.floor(form.start / stretchLength(length))];
    return around !== undefined && isEnough(around, form.need, form);
  });
  return settle(standing);
}
