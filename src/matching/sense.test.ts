import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEEDS, type Need } from '../glossary/entry.ts';
import {
  type Evidence,
  isEnough,
  mayHintsSuffice,
  type PlacedSign,
  type Stretch,
  weigh,
} from './sense.ts';
import type { SignKind } from './signs.ts';

const stretch = (
  shows = 0,
  rest: Partial<Stretch> & { hints?: number; elsewhere?: number } = {},
): Stretch => ({
  length: rest.length ?? 300,
  isHeading: rest.isHeading ?? false,
  signs: new Map([
    ...Array.from({ length: shows }, (_, index) => [`show ${index}`, 'shows'] as const),
    ...Array.from({ length: rest.hints ?? 0 }, (_, index) => [`hint ${index}`, 'hints'] as const),
    ...Array.from(
      { length: rest.elsewhere ?? 0 },
      (_, index) => [`else ${index}`, 'elsewhere'] as const,
    ),
  ]),
});

function judge(stretches: readonly Stretch[]): Evidence[] {
  const steps = weigh(stretches);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const first = (...stretches: Stretch[]): Evidence => judge(stretches)[0] as Evidence;

describe('evidence', () => {
  it('is what its own signs are worth, hints less, and all hints together little', () => {
    expect(first(stretch(2)).own).toBe(2);
    expect(first(stretch(0, { hints: 1 })).own).toBeLessThan(1);
    expect(first(stretch(0, { hints: 40 })).own).toBe(first(stretch(0, { hints: 10 })).own);
  });

  it('fades with distance, before and after alike', () => {
    const around = (length: number) => first(stretch(), stretch(0, { length }), stretch(3)).near;
    expect(around(100)).toBeGreaterThan(around(1_000));
    expect(around(100_000)).toBe(0);
    const [before, , after] = judge([stretch(), stretch(3), stretch()]);
    expect(before?.near).toBeCloseTo(after?.near ?? 0, 10);
  });

  it('counts the same sign once on the way, however often it is said', () => {
    const many = judge([stretch(1), stretch(1), stretch(1), stretch()]).at(-1);
    expect(many?.near).toBeLessThanOrEqual(1);
  });

  it('lets a heading have that of what it is the heading of', () => {
    expect(first(stretch(0, { isHeading: true }), stretch(2)).own).toBe(2);
    expect(first(stretch(0), stretch(2)).own).toBe(0);
  });

  it('is less on the other side of a heading, but not between lines of a list', () => {
    const heading = stretch(0, { isHeading: true });
    const evidence = (...between: Stretch[]) =>
      judge([stretch(3), ...between, stretch()]).at(-1)?.near;
    const line = stretch(0);
    expect(evidence(heading)).toBeLessThan((evidence(line) ?? 0) / 2);
    expect(evidence(heading, heading)).toBeCloseTo(evidence(line, line) ?? 0, 10);
    const [before] = judge([stretch(), heading, stretch(3)]);
    expect(before?.near).toBeCloseTo(evidence(heading) ?? 0, 10);
  });

  it('of a far part of a page is not changed by a near one', () => {
    const far = Array.from({ length: 60 }, () => stretch(0, { length: 1_000 }));
    const [one] = judge([stretch(1), ...far, stretch(5)]);
    const [other] = judge([stretch(1), ...far, stretch(0)]);
    expect(one).toEqual(other);
  });
});

describe('a weak form', () => {
  const none = { own: 0, near: 0, elsewhere: 0 };
  const form = { start: 1_000, end: 1_010 };

  it('asks for more than a single sign, and for less where it is hardly ever used otherwise', () => {
    expect(isEnough({ ...none, own: 1 }, 'usual', form)).toBe(false);
    expect(isEnough({ ...none, own: 1 }, 'little', form)).toBe(true);
    expect(isEnough({ ...none, own: 2 }, 'usual', form)).toBe(true);
  });

  it('of everyday life is not marked by the text around alone', () => {
    expect(isEnough({ ...none, near: 30 }, 'much', form)).toBe(false);
    expect(isEnough({ ...none, near: 30 }, 'usual', form)).toBe(true);
    expect(isEnough({ ...none, own: 2 }, 'much', form)).toBe(true);
  });

  it('is not marked beside the subject in a stretch that speaks of something else', () => {
    expect(isEnough({ ...none, near: 30, elsewhere: 1 }, 'usual', form)).toBe(false);
    expect(isEnough({ ...none, near: 30, elsewhere: 1 }, 'none', form)).toBe(false);
    expect(isEnough({ own: 1, near: 30, elsewhere: 1 }, 'usual', form)).toBe(true);
  });

  it('is held back by signs of another sense', () => {
    expect(isEnough({ ...none, own: 2, elsewhere: 2 }, 'usual', form)).toBe(false);
  });

  describe('in a stretch of two senses', () => {
    const sign = (at: number, kind: SignKind, cue = `${kind} ${at}`) => ({ at, kind, cue });
    const cake = sign(0, 'elsewhere');
    const stands = (need: Need, ...places: PlacedSign[]) =>
      isEnough({ own: 9, near: 0, elsewhere: 0, places }, need, form);

    it('is marked by the signs in its sentence', () => {
      expect(stands('usual', cake, sign(900, 'shows'), sign(1_100, 'shows'))).toBe(true);
    });

    it('is not marked by those far from it', () => {
      expect(stands('usual', cake, sign(400, 'shows'), sign(1_600, 'shows'))).toBe(false);
    });

    it('has the nearest of the same sign count, and once', () => {
      const [far, near] = [sign(100, 'shows', 'Lenin'), sign(990, 'shows', 'Lenin')];
      const other = sign(1_050, 'shows');
      expect(stands('usual', cake, far, near, other)).toBe(true);
      expect(stands('usual', cake, far, other)).toBe(false);
      expect(stands('usual', cake, near, { ...near, at: 1_020 })).toBe(false);
    });

    it('is held back twice as much by another sense right beside it', () => {
      const places = [sign(920, 'shows'), sign(1_100, 'shows')];
      expect(stands('usual', ...places, sign(930, 'elsewhere'))).toBe(true);
      expect(stands('usual', ...places, sign(960, 'elsewhere'))).toBe(false);
    });

    it('is no sign of itself where it needs nothing but the absence of another sense', () => {
      const itself = sign(1_000, 'shows', 'trotsky');
      expect(stands('none', cake, itself)).toBe(false);
      expect(stands('none', cake, { ...itself, at: 900 })).toBe(true);
      expect(stands('none', cake, itself, { ...itself, at: 900 })).toBe(false);
      expect(stands('little', sign(0, 'hints'), itself)).toBe(true);
    });
  });
});

describe('what hints may be enough for', () => {
  const needs = (are: boolean): Need[] => NEEDS.filter((need) => mayHintsSuffice(need) === are);
  const cue = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const kind = fc.constantFrom<SignKind>('hints', 'hints', 'hints', 'elsewhere');
  const stretch = fc
    .record({
      length: fc.integer({ min: 1, max: 1_500 }),
      isHeading: fc.boolean(),
      signs: fc.array(fc.tuple(cue, kind), { maxLength: 6 }).map((signs) => new Map(signs)),
      isOfTwo: fc.boolean(),
    })
    .map(({ isOfTwo, ...one }): Stretch => {
      const places = [...one.signs].map(([cue, kind], index) => ({ cue, kind, at: index * 7 }));
      return isOfTwo ? { ...one, places } : one;
    });

  it('is nothing, and little, of what forms need', () => {
    expect(needs(true)).toEqual(['none', 'little']);
  });

  it('is never more, however many stand around', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
        for (const evidence of judge(stretches))
          for (const need of needs(false))
            expect(isEnough(evidence, need, { start: 3, end: 9 })).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
