import { describe, expect, it } from 'vitest';
import { type FrameCounts, sumTerms, type TermCount } from './tally.ts';

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
        { term: 'ussr', count: 3, frame: 'top' },
        { term: 'party', count: 2, frame: 'top' },
        { term: 'army', count: 1, frame: 'top' },
      ],
    ],
    [
      'equally frequent terms by their names, not by their ids',
      frames({ top: { ussr: 1, party: 1, army: 1 } }),
      [
        { term: 'army', count: 1, frame: 'top' },
        { term: 'party', count: 1, frame: 'top' },
        { term: 'ussr', count: 1, frame: 'top' },
      ],
    ],
    [
      'all frames together, each term with the first frame that has it',
      frames({ top: { army: 1 }, inner: { ussr: 2, army: 4 }, last: { ussr: 5 } }),
      [
        { term: 'ussr', count: 7, frame: 'inner' },
        { term: 'army', count: 5, frame: 'top' },
      ],
    ],
  ])('has %s', (_, counts, sums) => {
    expect(sumTerms(counts, nameOf)).toEqual(sums);
  });
});
