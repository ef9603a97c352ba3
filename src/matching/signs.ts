/** Finds the words by which a text shows what it speaks of. */
import type { TermId } from '../glossary/entry.ts';
import { formKey } from './form-table.ts';
import { createGlance } from './glance.ts';
import { packList, unpackList } from './pack-list.ts';
import { foldWord, nextWord } from './words.ts';

/**
 * What shows that a page speaks of the glossary's subject: made at build time, plain JSON, for one language. Its words and
 * phrases are as {@link compileCue} makes them: folding them in every frame cost 5 to 7 ms of a first load.
 */
export interface Subject {
  /** Words and phrases that hardly ever stand in a text about something else; a last asterisk stands for any ending. */
  readonly shows: readonly string[];
  /** Those that other texts have too. */
  readonly hints: readonly string[];
  /** Those by which everyday words mean something else near them. */
  readonly elsewhere: readonly string[];
  /** Terms whose strong forms show the subject; those of the other terms hint at it. */
  readonly terms: readonly TermId[];
}

export type SignKind = 'shows' | 'hints' | 'elsewhere';

/** A subject as it is shipped: its words as packed lists. */
export type PackedSubject = Readonly<Record<SignKind, string>> & Pick<Subject, 'terms'>;

export const packSubject = ({ terms, shows, hints, elsewhere }: Subject): PackedSubject => ({
  terms,
  shows: packList(shows),
  hints: packList(hints),
  elsewhere: packList(elsewhere),
});

export const unpackSubject = ({ terms, shows, hints, elsewhere }: PackedSubject): Subject => ({
  terms,
  shows: unpackList(shows),
  hints: unpackList(hints),
  elsewhere: unpackList(elsewhere),
});

/** A sign found in a text: UTF-16 code units, end exclusive. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  readonly kind: SignKind;
  /** What is the same for the same sign, however inflected it stands. */
  readonly cue: string;
}

interface Cue {
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isStem: boolean;
  readonly kind: SignKind;
  readonly key: string;
}

/** Cues are looked up by so many of their first letters: few words of a page share them with one. */
const HEAD_LENGTH = 3;

const KINDS = ['shows', 'hints', 'elsewhere'] as const;

const STEM = '*';

/** A word or phrase as it is written, as the finder takes it: its key, with the asterisk that it may end with. */
export const compileCue = (written: string): string =>
  formKey(written) + (written.endsWith(STEM) ? STEM : '');

function toCue(compiled: string, kind: SignKind): Cue {
  const isStem = compiled.endsWith(STEM);
  const key = isStem ? compiled.slice(0, -1) : compiled;
  return { words: key.split(' '), isStem, kind, key };
}

/** A finder of signs, in order; of two that begin together the longer one, and none inside another. */
export function createSignFinder(subject: Subject): (text: string) => Sign[] {
  const byHead = new Map<string, Cue[]>();
  const firsts: string[] = [];
  for (const kind of KINDS)
    for (const compiled of subject[kind]) {
      const cue = toCue(compiled, kind);
      const [first = ''] = cue.words;
      firsts.push(cue.isStem && cue.words.length === 1 ? first + STEM : first);
      const head = first.slice(0, HEAD_LENGTH);
      const cues = byHead.get(head);
      if (cues) cues.push(cue);
      else byHead.set(head, [cue]);
    }
  const glance = createGlance(firsts);
  for (const cues of byHead.values()) cues.sort((a, b) => b.key.length - a.key.length);

  /** Where a cue that begins with a word ends, or undefined where it does not stand there. */
  function endOf({ words, isStem }: Cue, text: string, first: string, firstEnd: number) {
    let word = first;
    let end = firstEnd;
    for (let index = 0; ; index += 1) {
      const wanted = words[index] as string;
      const isLast = index === words.length - 1;
      if (word !== wanted && !(isLast && isStem && word.startsWith(wanted))) return undefined;
      if (isLast) return end;
      const next = nextWord(text, end);
      if (!next) return undefined;
      word = foldWord(text.slice(next.start, next.end));
      end = next.end;
    }
  }

  return (text) => {
    const signs: Sign[] = [];
    let reach = 0;
    for (let next = glance.next(text, 0); next; next = glance.next(text, reach)) {
      const { start, end } = next;
      reach = end;
      const word = foldWord(text.slice(start, end));
      for (const cue of byHead.get(word.slice(0, HEAD_LENGTH)) ?? []) {
        const last = endOf(cue, text, word, end);
        if (last === undefined) continue;
        signs.push({ start, end: last, kind: cue.kind, cue: cue.key });
        reach = last;
        break;
      }
    }
    return signs;
  };
}
