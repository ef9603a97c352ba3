import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { paragraphsOf, passagesOf } from './segment-letter.ts';

/** The passages of a text of one paragraph, as id and words. */
function segmented(text: string, stops: readonly string[] = []): [id: string, words: string][] {
  const missing = stops.map((words) => ({ paragraph: 1, words }));
  return paragraphsOf(text, 0)
    .flatMap((paragraph) => passagesOf(text, paragraph, missing))
    .map(({ id, start, end }) => [id, text.slice(start, end)]);
}

describe('paragraphsOf', () => {
  const text = 'A title\n\nA date\n\nOne line\nand another\n\n\nTwo. \n';
  it('are what empty lines separate, the heading not counted', () => {
    expect(
      paragraphsOf(text, 2).map(({ id, paragraph, start, end }) => [
        id,
        paragraph,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['title1', 'title', 'A title'],
      ['title2', 'title', 'A date'],
      ['p1', 1, 'One line\nand another'],
      ['p2', 2, 'Two.'],
    ]);
  });
  it('are none of an empty text', () => {
    expect(paragraphsOf('\n\n', 1)).toEqual([]);
  });
});

describe('sentences', () => {
  it.each<[sentence: string, text: string, sentences: string[]]>([
    ['end at a full stop', 'One is. Two is.', ['One is.', 'Two is.']],
    ['end at a question or exclamation mark', 'Is it? It is! So.', ['Is it?', 'It is!', 'So.']],
    [
      'end behind closing quotes',
      'He said “so.” Then he went.',
      ['He said “so.”', 'Then he went.'],
    ],
    ['end behind a closing bracket', '(One is.) Two is.', ['(One is.)', 'Two is.']],
    ['may begin with quotes', 'One is. “Two” is.', ['One is.', '“Two” is.']],
    ['may end a line', 'One is.\nTwo is.', ['One is.', 'Two is.']],
    [
      'go on behind a stop before a small letter',
      'The land etc. and it.',
      ['The land etc. and it.'],
    ],
    ['go on where no white space follows', 'Version 3.Two is.', ['Version 3.Two is.']],
    ['end where the paragraph ends', 'One is. And two', ['One is.', 'And two']],
    ['are one where there is no mark', 'one and two', ['one and two']],
  ])('%s', (_, text, sentences) => {
    expect(segmented(text)).toEqual(sentences.map((words, index) => [`p1s${index + 1}`, words]));
  });

  it('end where a full stop is known to be missing', () => {
    expect(segmented('It is so It is not. So', ['It is so', 'not there'])).toEqual([
      ['p1s1', 'It is so'],
      ['p1s2', 'It is not.'],
      ['p1s3', 'So'],
    ]);
  });
  it('do not end where one is missing in another paragraph', () => {
    const text = 'It is so It is not.';
    const [paragraph] = paragraphsOf(text, 0);
    const stops = [{ paragraph: 2, words: 'It is so' }];
    expect(paragraph && passagesOf(text, paragraph, stops)).toHaveLength(1);
  });
});

describe('clauses', () => {
  const list = (length: number) => `There are: (a) ${'x'.repeat(length)}; (b) the rest.`;

  it('are cut where a sentence is longer than 400 characters', () => {
    expect(segmented(list(400))).toEqual([
      ['p1s1i', 'There are:'],
      ['p1s1a', `(a) ${'x'.repeat(400)};`],
      ['p1s1b', '(b) the rest.'],
    ]);
  });
  it.each([
    [400, 1],
    [401, 3],
  ])('of a sentence of %i characters: %i passages', (length, count) => {
    const text = list(length - list(0).length);
    expect(text).toHaveLength(length);
    expect(segmented(text)).toHaveLength(count);
  });
  it('may begin a sentence', () => {
    expect(segmented(`(a) ${'x'.repeat(400)}; (b) y.`).map(([id]) => id)).toEqual([
      'p1s1a',
      'p1s1b',
    ]);
  });
});

it('the heading is not cut into sentences', () => {
  const text = 'By A. Writer. New York. 1930.\n\nText.';
  const [heading] = paragraphsOf(text, 1);
  expect(heading && passagesOf(text, heading, [])).toEqual([heading]);
});

describe('the letter', () => {
  const letter = readFileSync(join(root, 'glossary/letter.txt'), 'utf8');
  const stops = [
    { paragraph: 3, words: 'a priori' },
    { paragraph: 3, words: 'in struggle' },
  ];
  const passages = new Map(
    paragraphsOf(letter, 3)
      .flatMap((paragraph) => passagesOf(letter, paragraph, stops))
      .map(({ id, start, end }) => [id, letter.slice(start, end)]),
  );

  it.each([
    ['title1', /^Leon Trotsky: Letter to the Bulgarian Comrades$/],
    ['p1s1', /^What constitutes the basis .*\?$/],
    ['p1s2i', /^Let us recount the essential elements:$/],
    ['p1s2a', /^\(a\) the Soviet system as the state form;$/],
    ['p1s2d', /^\(d\) the economic content .* etc\., and the foreign-trade monopoly;$/],
    ['p1s2e', /^\(e\) the military support .* Red Army\.$/],
    ['p2s2', /^The weakest link .* system\.$/],
    ['p3s6', /^The probability .*, a priori$/],
    ['p3s7', /^It is necessary to await the test of experience\.$/],
    ['p3s8', /^The power of the proletariat .* in struggle$/],
    ['p3s9', /^Such a test .*\(blockade war\)\.$/],
    ['p4s4', /^The essential functions of the party: .* liquidated\.$/],
    ['p5s2', /^The fact is that in this official "party" — .* two parties\.$/],
    ['p9s3', /^The Opposition has finally become .* USSR\.$/],
  ])('has %s', (id, words) => {
    expect(passages.get(id)).toMatch(words);
  });
  it('has nothing more in a paragraph than its sentences', () => {
    const ids = [...passages.keys()].filter((id) => id.startsWith('p2'));
    expect(ids).toEqual(['p2s1', 'p2s2']);
  });
});
