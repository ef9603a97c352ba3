import { describe, expect, it } from 'vitest';
import { compileCue, createSignFinder } from './signs.ts';

const find = createSignFinder({
  shows: [
    'Lenin',
    'Bolshevi*',
    'war communism',
    'Brest-Litovsk',
    'five-year plan*',
    'Комінтерн*',
    'E. H. Carr',
  ].map(compileCue),
  hints: ['war', 'commun*', '1917'],
  elsewhere: ['birthday*'],
  terms: [],
});
const found = (text: string): string[] =>
  find(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('signs', () => {
  it.each([
    ['are whole words', 'Leninist, 19170, Lenin in 1917', ['shows: Lenin', 'hints: 1917']],
    [
      'go on where a stem may',
      'bolshevised BOLSHEVIKS',
      ['shows: bolshevised', 'shows: BOLSHEVIKS'],
    ],
    [
      'are phrases across hyphens and spaces',
      'Brest Litovsk, two five–year plans',
      ['shows: Brest Litovsk', 'shows: five–year plans'],
    ],
    [
      'are the longest that begins there',
      'war communism, war, communal',
      ['shows: war communism', 'hints: war', 'hints: communal'],
    ],
    ['tell of another sense', 'his birthday', ['elsewhere: birthday']],
    ['may begin with an initial', 'so E. H. Carr', ['shows: E. H. Carr']],
    ['are found in any script', 'у Комінтерні', ['shows: Комінтерні']],
    ['are none in other words', 'a fine day', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are the same sign however they are inflected', () => {
    const cues = find('Bolshevism and the Bolsheviks').map(({ cue }) => cue);
    expect(new Set(cues).size).toBe(1);
  });
});
