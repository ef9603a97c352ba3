/**
 * Judges whether a page speaks of the glossary's subject where a weak form stands, from the signs in the same stretch of
 * text and, fading with distance, in those around it.
 *
 * A stretch is a block of text, or an equal part of a long one. It is judged by
 *   own        what its own signs are worth: each different sign that shows the subject 1, each that hints at it less
 *   near       the same of the stretches before and after, a sign's worth halved with every 400 code units
 *   elsewhere  how many different signs it has that everyday words mean something else
 * Where a stretch speaks of the subject and of something else (a list, a chat, an auction's lots), its own signs count by how
 * near they are to the form. A heading is judged together with what it is the heading of, and begins a section: what stands
 * before it is farther away.
 */
import type { Need } from '../glossary/entry.ts';
import type { SignKind } from './signs.ts';

/** UTF-16 code units, end exclusive. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A sign where it begins, in UTF-16 code units into its block. */
export interface PlacedSign {
  readonly at: number;
  readonly kind: SignKind;
  readonly cue: string;
}

/** What a stretch of text shows. */
export interface Stretch {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly isHeading: boolean;
  /** Its different signs, by their kind. */
  readonly signs: ReadonlyMap<string, SignKind>;
  /** All of them in their places, where it also shows another sense. */
  readonly places?: readonly PlacedSign[] | undefined;
}

/** What speaks for the subject in a stretch, and around it. */
export interface Evidence {
  readonly own: number;
  readonly near: number;
  readonly elsewhere: number;
  /** The stretch's own signs in their places, where they count by how near they are. */
  readonly places?: readonly PlacedSign[] | undefined;
}

/** What a sign that only hints is worth. */
const HINT = 0.35;
/**
 * What all hints are worth together at most, by themselves and beside signs that show: a page of theory, or of another time
 * in the same places, is not yet about the subject.
 */
const MAX_HINTS_ALONE = 0.7;
const MAX_HINTS = 1.2;
/** The distance over which a sign's worth is halved, in UTF-16 code units: about a short paragraph. */
const HALF = 400;
/** What the border of a block adds to a distance. */
const BORDER = 100;
/** What the beginning of a section adds to a distance: its heading says that something else is spoken of. */
const SECTION = 600;
/** Below this worth what is far is forgotten. */
const FORGOTTEN = 1e-4;
/**
 * So far away signs decide nothing any more, in code units: what they are worth has been halved 25 times there, and is
 * forgotten unless it was 3,000 signs.
 */
export const REACH = 10_000;
/** The distance that a block of text keeps what is before it from what is behind it, in code units. */
export const extentOf = (length: number, stretches: number): number => length + BORDER * stretches;
/** What the text around is worth beside the stretch itself. */
const NEAR = 0.35;
/** What a sign of another sense takes away. */
const ELSEWHERE = 0.6;
/**
 * A stretch whose own signs are worth less, and which shows another sense, is of something else, whatever stands around it: a
 * birthday beside a party congress. It is more than one hint.
 */
const SPEAKS_ITSELF = 0.5;
/**
 * In a stretch of two senses a sign is worth all within so many code units (a sentence), then half with every as many more, but
 * never less than in the text around; one of another sense is worth all in the whole stretch, and double right beside the form.
 */
const SENTENCE = 120;
const BESIDE = 60;
const BESIDE_WORTH = 2;
const ENOUGH: Readonly<Record<Need, number>> = {
  none: 0,
  little: 0.5,
  usual: 1.2,
  much: 2,
};
/** What words of everyday life need in their own stretch. */
const MUCH_OWN = 1;

/** Worth of signs: those that show and those that hint, so that the latter can be bounded. */
interface Worth {
  shows: number;
  hints: number;
}

const total = ({ shows, hints }: Worth): number =>
  shows + Math.min(MAX_HINTS, MAX_HINTS_ALONE + shows, hints);

function worthOf(signs: Iterable<SignKind>): Worth {
  const worth = { shows: 0, hints: 0 };
  for (const kind of signs) {
    if (kind === 'shows') worth.shows += 1;
    else if (kind === 'hints') worth.hints += HINT;
  }
  return worth;
}

/** The worth of what was passed on a way through the text, fading; the same sign counts once, where it was last. */
function createMemory() {
  let worth = { shows: 0, hints: 0 };
  let place = 0;
  const last = new Map<string, number>();

  function fade(distance: number): void {
    place += distance;
    const rest = 0.5 ** (distance / HALF);
    worth.shows *= rest;
    worth.hints *= rest;
    if (worth.shows + worth.hints >= FORGOTTEN) return;
    worth = { shows: 0, hints: 0 };
    last.clear();
  }

  return {
    worth: () => total(worth),
    /** Goes past a stretch, whose signs count as in its middle. */
    pass({ signs, length }: Stretch): void {
      fade(length / 2);
      for (const [cue, kind] of signs) {
        if (kind === 'elsewhere') continue;
        const value = kind === 'shows' ? 1 : HINT;
        const before = last.get(cue);
        const left = before === undefined ? 0 : value * 0.5 ** ((place - before) / HALF);
        worth[kind] += value - left;
        last.set(cue, place);
      }
      fade(length / 2 + BORDER);
    },
    /** Goes past the border of a section. */
    cross: () => fade(SECTION),
  };
}

function ownOf(stretch: Stretch, next: Stretch | undefined): number {
  if (!stretch.isHeading || !next) return total(worthOf(stretch.signs.values()));
  return total(worthOf(new Map([...next.signs, ...stretch.signs]).values()));
}

/** Whether a heading stands there between two texts; lines of a list, all short, are no headings of one another. */
const beginsSection = (stretches: readonly Stretch[], index: number): boolean =>
  stretches[index]?.isHeading === true &&
  stretches[index - 1]?.isHeading === false &&
  stretches[index + 1]?.isHeading === false;

/** What speaks for the subject in each stretch of a text. Takes two steps a stretch, and yields at each. */
export function* weigh(stretches: readonly Stretch[]): Generator<undefined, Evidence[]> {
  const before = createMemory();
  const near: number[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (beginsSection(stretches, index)) before.cross();
    near.push(before.worth());
    before.pass(stretch);
    yield;
  }
  const after = createMemory();
  const evidence: Evidence[] = new Array(stretches.length);
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    const stretch = stretches[index] as Stretch;
    let elsewhere = 0;
    for (const kind of stretch.signs.values()) if (kind === 'elsewhere') elsewhere += 1;
    evidence[index] = {
      own: ownOf(stretch, stretches[index + 1]),
      near: (near[index] as number) + after.worth(),
      elsewhere,
      // A heading speaks for what is under it.
      ...(stretch.places && !stretch.isHeading && { places: stretch.places }),
    };
    after.pass(stretch);
    if (beginsSection(stretches, index)) after.cross();
    yield;
  }
  return evidence;
}

/** What the signs of a stretch of two senses are worth where a form begins: of the same sign the nearest counts. */
function evidenceAt(
  places: readonly PlacedSign[],
  start: number,
): Pick<Evidence, 'own' | 'elsewhere'> {
  const nearest = new Map<string, { kind: SignKind; distance: number }>();
  for (const { cue, kind, at } of places) {
    const distance = Math.abs(at - start);
    if (distance < (nearest.get(cue)?.distance ?? Number.POSITIVE_INFINITY))
      nearest.set(cue, { kind, distance });
  }
  const worth = { shows: 0, hints: 0, elsewhere: 0 };
  for (const { kind, distance } of nearest.values()) {
    const rest = Math.min(1, Math.max(NEAR, 0.5 ** ((distance - SENTENCE) / SENTENCE)));
    if (kind === 'shows') worth.shows += rest;
    else if (kind === 'hints') worth.hints += HINT * rest;
    else worth.elsewhere += distance <= BESIDE ? BESIDE_WORTH : 1;
  }
  return { own: total(worth), elsewhere: worth.elsewhere };
}

/** The signs but those that a form is itself. */
function withoutForm(places: readonly PlacedSign[], { start, end }: Extent): PlacedSign[] {
  const own = new Set(places.filter(({ at }) => at >= start && at < end).map(({ cue }) => cue));
  return places.filter(({ cue }) => !own.has(cue));
}

/**
 * Whether a weak form that needs so much may be marked in a stretch.
 * @param form - where it stands in its block
 */
export function isEnough(evidence: Evidence, need: Need, form: Extent): boolean {
  const { near, places } = evidence;
  // A dog may be called Trotsky: a name that needs no more than the absence of another sense does not vouch for itself.
  const others = places && need === 'none' ? withoutForm(places, form) : places;
  const { own, elsewhere } = others ? evidenceAt(others, form.start) : evidence;
  if (need === 'much' && own < MUCH_OWN) return false;
  const isOfAnother = elsewhere > 0 && own < SPEAKS_ITSELF;
  return own + (isOfAnother ? 0 : NEAR * near) - ELSEWHERE * elsewhere >= ENOUGH[need];
}

/**
 * Whether hints may be enough for a form that needs so much, however many of them stand around it. Where they may not, the form is
 * marked only on a page that also has a sign that shows the subject.
 */
export const mayHintsSuffice = (need: Need): boolean =>
  isEnough({ own: MAX_HINTS_ALONE, near: 2 * MAX_HINTS_ALONE, elsewhere: 0 }, need, {
    start: 0,
    end: 0,
  });
