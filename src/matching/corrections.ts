import type { TermId } from '../glossary/entry.ts';

/** A form taken for a term: what a reader says is not meant on a site. */
export interface Sense {
  readonly term: TermId;
  /** The form's key: "the party". */
  readonly form: string;
}

/** A sense that a reader has unmarked on a site, with the words of the page where that was. */
export interface Dismissal extends Sense {
  readonly asWritten: string;
}

/** What a reader has said of the marks, or taken back. */
export type Correction =
  /** this form means something else on this site */
  | { readonly type: 'dismiss' | 'restore'; readonly sense: Dismissal }
  /** this term need not be marked anywhere any more */
  | { readonly type: 'know' | 'forget'; readonly term: TermId };

/** What is found but not marked. */
export interface Unmarked {
  readonly known: readonly TermId[];
  readonly dismissed: readonly Dismissal[];
}

export const NOTHING_UNMARKED: Unmarked = { known: [], dismissed: [] };

/** The longest text that is kept as the page wrote it, in UTF-16 code units: more than any form has. */
const LONGEST = 80;

const isSame = (one: Sense, other: Sense): boolean =>
  one.term === other.term && one.form === other.form;

/** What is unmarked after a correction; the same twice changes nothing more. */
export function correct(unmarked: Unmarked, correction: Correction): Unmarked {
  const { known, dismissed } = unmarked;
  if ('sense' in correction) {
    const { sense } = correction;
    const others = dismissed.filter((one) => !isSame(one, sense));
    if (correction.type === 'restore') return { known, dismissed: others };
    return {
      known,
      dismissed: [...others, { ...sense, asWritten: sense.asWritten.slice(0, LONGEST) }],
    };
  }
  const { term } = correction;
  const others = known.filter((one) => one !== term);
  return { known: correction.type === 'know' ? [...others, term] : others, dismissed };
}

/** The correction that takes another back. */
export function opposite(correction: Correction): Correction {
  if ('sense' in correction)
    return { ...correction, type: correction.type === 'dismiss' ? 'restore' : 'dismiss' };
  return { ...correction, type: correction.type === 'know' ? 'forget' : 'know' };
}

/** Tells of a mark whether it stands. */
export function createFilter({ known, dismissed }: Unmarked): (mark: Sense) => boolean {
  const terms = new Set(known);
  const senses = new Set(dismissed.map(({ term, form }) => `${term} ${form}`));
  return ({ term, form }) => !terms.has(term) && !senses.has(`${term} ${form}`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What names a term; what a page's process says is not trusted to be one. */
const isId = (value: unknown): value is TermId =>
  typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value);

/** Longer than any form or its key is, in UTF-16 code units. */
const TOO_LONG = 1_000;
const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= TOO_LONG;

/** Whether a value, from storage or a message, is a dismissal. */
export const isDismissal = (value: unknown): value is Dismissal =>
  isObject(value) && isId(value.term) && isShort(value.form) && isShort(value.asWritten);

/** Whether a value, from a message, is a correction. */
export function isCorrection(value: unknown): value is Correction {
  if (!isObject(value)) return false;
  if (value.type === 'dismiss' || value.type === 'restore') return isDismissal(value.sense);
  return (value.type === 'know' || value.type === 'forget') && isId(value.term);
}
