import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../tests/unit/matcher-of.ts';
import { textParts } from './text-parts.ts';

const FORMS = ['Left Opposition', "workers' state", 'VKP(b)', 'U.S.S.R.', 'party as a party'];
const { match } = matcherOf({ term: FORMS }, ['Left Opposition leaflet']);
const all = () => true;

/** Texts of forms, words and punctuation, long enough for several parts, with punctuation to cut at. */
const longText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...FORMS, 'Left', 'Opposition', 'leaflet', 'state', 'as a party', 'b'),
      fc.constantFrom(
        ' ',
        ' ',
        ' ',
        '\n',
        ', ',
        '. ',
        '! ',
        '” ',
        '" ',
        ': ',
        '; ',
        '? ',
        ',',
        "' ",
      ),
    ),
    { minLength: 30, maxLength: 120 },
  )
  .map((pairs) => `${pairs.flat().join('')}, `)
  .map((piece) => piece.repeat(Math.ceil(45_000 / piece.length)));

describe('textParts', () => {
  it('gives a short text whole', () => {
    expect([...textParts('Left Opposition')]).toEqual([{ start: 0, text: 'Left Opposition' }]);
  });
  it('gives an empty text as one empty part', () => {
    expect([...textParts('')]).toEqual([{ start: 0, text: '' }]);
  });

  it.each([
    [
      'ends a part behind punctuation',
      `${'word '.repeat(3990)}end. New, ${'word '.repeat(900)}`,
      /New,$/,
    ],
    ['ends a part at white space where there is none', 'word '.repeat(9000), /word$/],
    ['ends a part anywhere where there is no white space', 'x'.repeat(45_000), /^x{20000}$/],
  ])('%s', (_, text, end) => {
    const [first] = textParts(text);
    expect(first?.text).toMatch(end);
  });

  it('gives parts that joined are the text, each where it says and none too long', () => {
    const anyText = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .map((piece) => piece.repeat(Math.ceil(45_000 / piece.length)));
    fc.assert(
      fc.property(fc.oneof(longText, anyText), (text) => {
        let joined = '';
        for (const part of textParts(text)) {
          expect(part.start).toBe(joined.length);
          expect(part.text.length).toBeLessThanOrEqual(20_000);
          joined += part.text;
        }
        expect(joined).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('gives parts that have the matches of the whole', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const parts = [...textParts(text)];
        expect(parts.length).toBeGreaterThan(1);
        const matches = parts.flatMap((part) =>
          match(part.text, all).map((found) => ({
            ...found,
            start: part.start + found.start,
            end: part.start + found.end,
          })),
        );
        expect(matches).toEqual(match(text, all));
      }),
      { numRuns: 30 },
    );
  });
});
