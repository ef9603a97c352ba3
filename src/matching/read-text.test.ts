import { describe, expect, it } from 'vitest';
import { readerOf } from '../../tests/unit/reader-of.ts';
import { compileForms } from './form-table.ts';
import { countStretches, marked, type TextReading } from './read-text.ts';
import { type Stretch, weigh } from './sense.ts';

const form = (text: string, strength: 'strong' | 'weak') =>
  ({ text, strength, case: 'any' }) as const;
const table = compileForms(
  [
    { id: 'comintern', forms: [form('Comintern', 'strong')] },
    {
      id: 'party',
      forms: [
        form('the party', 'weak'),
        form('Bolshevik Party', 'strong'),
        { ...form('the RCP', 'weak'), need: 'little' },
      ],
    },
    { id: 'official', forms: [form('the party line of the Comintern', 'weak')] },
  ],
  ['the party of eight'],
);
const reader = readerOf(table, { shows: ['Lenin', 'Stalin', 'Petrograd'], elsewhere: ['cake'] });

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const read = (text: string): TextReading => finish(reader.read(text));
const stretchesIn = (text: string): Stretch[] => finish(reader.stretches(text, read(text)));

function marks(text: string): string[] {
  const reading = read(text);
  return marked(reading, finish(weigh(stretchesIn(text)))).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('a block of text', () => {
  it('has its weak forms marked where enough speaks for the subject', () => {
    expect(marks('Lenin and Stalin knew the party')).toEqual(['the party']);
    expect(marks('Lenin knew the party')).toEqual([]);
    expect(marks('Lenin knew the RCP')).toEqual(['the RCP']);
    expect(marks('Lenin and Stalin knew the party by its cake and cake')).toEqual(['the party']);
  });

  it('has them judged by what is near, where it also speaks of something else', () => {
    const lots = 'and a lot of other things that are sold on the same day '.repeat(6);
    expect(marks(`Lenin and Stalin knew the party. ${lots} Cake for the party.`)).toEqual([
      'the party',
    ]);
    expect(marks(`Lenin and Stalin knew the party. ${lots} Seats for the party.`)).toHaveLength(2);
  });

  it('counts strong forms as signs, once each, and what is inside them not again', () => {
    expect(marks('The Comintern, the Comintern and the party')).toEqual(['Comintern', 'Comintern']);
    expect(marks('The Comintern of Lenin, and the party')).toEqual(['Comintern', 'the party']);
  });

  it('leaves a strong form to a longer weak one only where that one stands', () => {
    expect(marks('the party line of the Comintern')).toEqual(['Comintern']);
    expect(marks('Lenin, Stalin, the party line of the Comintern')).toEqual([
      'the party line of the Comintern',
    ]);
  });

  it('honours exclusions everywhere', () => {
    expect(marks('Lenin and Stalin at the party of eight')).toEqual([]);
  });

  it('is judged by its parts where it is long', () => {
    const filler = 'word '.repeat(2_000);
    const text = `Lenin, Stalin, Petrograd: the party. ${filler} After the party we went home.`;
    expect(marks(text)).toEqual(['the party']);
    const stretches = stretchesIn(text);
    expect(stretches.length).toBeGreaterThan(5);
    expect(stretches).toHaveLength(countStretches(text.length));
    expect(stretches.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
    expect(new Set(stretches.slice(0, -1).map(({ length }) => length)).size).toBe(1);
  });

  it('is a heading where it is short and ends no sentence', () => {
    expect(stretchesIn('The Trade Unions')[0]?.isHeading).toBe(true);
    expect(stretchesIn('They met.')[0]?.isHeading).toBe(false);
    expect(stretchesIn('word '.repeat(80))[0]?.isHeading).toBe(false);
  });
});
