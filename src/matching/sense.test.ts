import { describe, expect, it } from 'vitest';
import { type Evidence, isEnough, type Stretch, weigh } from './sense.ts';

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

  it('asks for more than a single sign, and for less where it is hardly ever used otherwise', () => {
    expect(isEnough({ ...none, own: 1 }, 'usual')).toBe(false);
    expect(isEnough({ ...none, own: 1 }, 'little')).toBe(true);
    expect(isEnough({ ...none, own: 2 }, 'usual')).toBe(true);
  });

  it('of everyday life is not marked by the text around alone', () => {
    expect(isEnough({ ...none, near: 30 }, 'much')).toBe(false);
    expect(isEnough({ ...none, near: 30 }, 'usual')).toBe(true);
    expect(isEnough({ ...none, own: 2 }, 'much')).toBe(true);
  });

  it('is not marked beside the subject in a stretch that speaks of something else', () => {
    expect(isEnough({ ...none, near: 30, elsewhere: 1 }, 'usual')).toBe(false);
    expect(isEnough({ ...none, near: 30, elsewhere: 1 }, 'none')).toBe(false);
    expect(isEnough({ own: 1, near: 30, elsewhere: 1 }, 'usual')).toBe(true);
  });

  it('is held back by signs of another sense', () => {
    expect(isEnough({ ...none, own: 2, elsewhere: 2 }, 'usual')).toBe(false);
  });
});
