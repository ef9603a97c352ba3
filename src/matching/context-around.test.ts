import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAround } from './context-around.ts';

/** The context of the mention between ⟦ and ⟧. */
function contextOf(marked: string): string {
  const start = marked.indexOf('⟦');
  return contextAround(marked.replace(/[⟦⟧]/g, ''), start, marked.indexOf('⟧') - 1);
}

describe('contextAround', () => {
  it.each([
    [
      'is the sentence with the one before and the one after it',
      'Zero is far. One is near. The ⟦party⟧ is here. Two is near. Three is far.',
      'One is near. The party is here. Two is near.',
    ],
    [
      'lacks what is not before the first sentence',
      'The ⟦party⟧ is here. Two is near. Three is far.',
      'The party is here. Two is near.',
    ],
    [
      'lacks what is not behind the last sentence',
      'Zero is far. One is near. The ⟦party⟧',
      'One is near. The party',
    ],
    [
      'is one line without runs of white space',
      'One   is near. The \t ⟦party⟧ is\u00A0 here.   ',
      'One is near. The party is here.',
    ],
    ['is a whole text of one sentence', 'the ⟦party⟧', 'the party'],
  ])('%s', (_, marked, context) => {
    expect(contextOf(marked)).toBe(context);
  });

  it.each([
    [
      'does not take a line break for the end of a sentence',
      'One is\nnear. The party that rules\nand ⟦governs⟧ alone\nis here. Two is\nnear.',
      'One is near. The party that rules and governs alone is here. Two is near.',
    ],
    [
      'has the whole of a mention with full stops in it',
      'One is near. It was the ⟦U. S. S. R.⟧ of 1930.',
      'One is near. It was the U. S. S. R. of 1930.',
    ],
  ])('%s', (_, marked, context) => {
    expect(contextOf(marked)).toBe(context);
  });

  it('is cut around a mention in a sentence that never ends', () => {
    const context = contextOf(`${'before '.repeat(300)}⟦party⟧${' after'.repeat(300)}`);
    expect(context).toMatch(/^\w+ before .*before party after .* \w+$/);
    expect(context.length).toBeLessThanOrEqual(600);
    expect(context.length).toBeGreaterThan(590);
    expect(Math.abs(context.indexOf('party') * 2 + 'party'.length - 600)).toBeLessThan(20);
  });

  it('is at most 600 code units of any text, whatever is mentioned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('word. ', '? A', ' '))),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        fc.nat({ max: 2000 }),
        (pieces, times, at, length) => {
          const text = pieces.join('').repeat(times);
          const start = at % (text.length + 1);
          const context = contextAround(text, start, Math.min(text.length, start + length));
          expect(context.length).toBeLessThanOrEqual(600);
          expect(context).not.toMatch(/\s{2}|[\n\t]/);
        },
      ),
    );
  });
});
