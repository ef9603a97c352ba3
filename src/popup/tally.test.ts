import { describe, expect, it } from 'vitest';
import { type FrameCounts, frameOfTurn, sumTerms, type TermCount } from './tally.ts';

const names: Record<string, string> = { ussr: 'USSR', army: 'Red Army', party: 'the party' };
const nameOf = (term: string) => names[term] ?? term;
const frames = (counts: Record<string, Record<string, number>>): FrameCounts =>
  new Map(
    Object.entries(counts).map(([frame, terms]) => [
      frame,
      Object.entries(terms).map(([term, count]) => ({ term, count })),
    ]),
  );

describe('sumTerms', () => {
  it.each<[string, FrameCounts, TermCount[]]>([
    ['nothing of no frame', frames({}), []],
    ['nothing of a frame without terms', frames({ top: {} }), []],
    [
      'the most frequent term first',
      frames({ top: { army: 1, ussr: 3, party: 2 } }),
      [
        { term: 'ussr', count: 3, frames: [{ frame: 'top', count: 3 }] },
        { term: 'party', count: 2, frames: [{ frame: 'top', count: 2 }] },
        { term: 'army', count: 1, frames: [{ frame: 'top', count: 1 }] },
      ],
    ],
    [
      'equally frequent terms by their names, not by their ids',
      frames({ top: { ussr: 1, party: 1, army: 1 } }),
      [
        { term: 'army', count: 1, frames: [{ frame: 'top', count: 1 }] },
        { term: 'party', count: 1, frames: [{ frame: 'top', count: 1 }] },
        { term: 'ussr', count: 1, frames: [{ frame: 'top', count: 1 }] },
      ],
    ],
    [
      'all frames together, each term with the frames that have it',
      frames({ top: { army: 1 }, inner: { ussr: 2, army: 4 }, last: { ussr: 5 } }),
      [
        {
          term: 'ussr',
          count: 7,
          frames: [
            { frame: 'inner', count: 2 },
            { frame: 'last', count: 5 },
          ],
        },
        {
          term: 'army',
          count: 5,
          frames: [
            { frame: 'top', count: 1 },
            { frame: 'inner', count: 4 },
          ],
        },
      ],
    ],
  ])('has %s', (_, counts, sums) => {
    expect(sumTerms(counts, nameOf)).toEqual(sums);
  });
});

describe('frameOfTurn', () => {
  const count: TermCount = {
    term: 'ussr',
    count: 3,
    frames: [
      { frame: 'inner', count: 1 },
      { frame: 'last', count: 2 },
    ],
  };
  it('goes through every occurrence of every frame, and round again', () => {
    const turns = [0, 1, 2, 3, 4].map((turn) => frameOfTurn(count, turn));
    expect(turns).toEqual(['inner', 'last', 'last', 'inner', 'last']);
  });
  it('is none where no frame has the term', () => {
    expect(frameOfTurn({ term: 'ussr', count: 0, frames: [] }, 0)).toBeUndefined();
  });
});
