import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../tests/unit/matcher-of.ts';
import { foldWord, wordsOf } from './words.ts';

const FORMS = ['Left Opposition', "workers' state", 'VKP(b)', 'U.S.S.R.', 'proletariat', 'party'];
const { match } = matcherOf({ term: FORMS }, ['lobster party']);
const all = () => true;
const found = (text: string): string[] =>
  match(text, all).map(({ start, end }) => text.slice(start, end));

const form = fc.constantFrom(...FORMS);
/** Some hundred runs of short texts stay under a second. */
const RUNS = { numRuns: 300 };

describe('a spelling that folding undoes', () => {
  const MATHEMATICAL = 0x1d400;
  const disguises: Record<string, (text: string) => string> = {
    capitals: (text) => text.toUpperCase(),
    'soft hyphens': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00AD'),
    'marks of direction': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200E'),
    'combining marks': (text) => text.replace(/\p{L}/gu, '$&\u0301'),
    'full width': (text) =>
      text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    'mathematical letters': (text) =>
      text.replace(/[A-Z]/g, (letter) =>
        String.fromCodePoint(MATHEMATICAL + letter.charCodeAt(0) - 0x41),
      ),
  };
  it.each(Object.entries(disguises))('maps back exactly: %s', (_, disguise) => {
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 6 }), (forms) => {
        const disguised = forms.map(disguise);
        expect(found(disguised.join(', '))).toEqual(disguised);
      }),
      RUNS,
    );
  });
});

describe('any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });

  it('folds to what folding leaves alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of wordsOf(text)) {
          const folded = foldWord(text.slice(start, end));
          expect(foldWord(folded)).toBe(folded);
        }
      }),
      RUNS,
    );
  });

  it('in another block never shifts the offsets of a form in its own', () => {
    fc.assert(
      fc.property(anyText, form, (before, one) => {
        const text = `${before}; ${one}; `;
        const [last] = match(text, all).slice(-1);
        expect(last && text.slice(last.start, last.end)).toBe(one);
      }),
      RUNS,
    );
  });

  it('cut into any pieces and joined again, has what the whole has, each place in its pieces', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(
      fc.property(anyText, form, cuts, (around, one, cuts) => {
        const text = `${around}; ${one}; ${around}`;
        const at = [0, ...cuts.map((cut) => cut % text.length), text.length].sort((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        const joined = pieces.join('');
        expect(match(joined, all)).toEqual(match(text, all));
        for (const { start, end } of match(joined, all)) {
          const spread = pieces.map((piece, index) => {
            const from = at[index] ?? 0;
            return piece.slice(Math.max(0, start - from), Math.max(0, end - from));
          });
          expect(spread.join('')).toBe(text.slice(start, end));
        }
      }),
      RUNS,
    );
  });
});
