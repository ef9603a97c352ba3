import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyGlossary, type GlossaryCopy, OTHER_GLOSSARY } from '../../tests/unit/copy-glossary.ts';
import { writePassages } from '../../tests/unit/write-passages.ts';
import { root } from '../root.ts';
import { compileGlossary } from './compile-glossary.ts';
import { proofread } from './proofread.ts';

/** What keeps a glossary from being published, each problem as "file | field | reason". */
const told = (folder: string): string[] =>
  proofread(compileGlossary(folder)).map(({ file, field, reason }) =>
    [file, field, reason].join(' | '),
  );

it.each([
  ['the letter', `${root}/glossary`],
  ['the fable', OTHER_GLOSSARY],
])('nothing keeps the glossary of %s from being published', (_, folder) => {
  expect(told(folder)).toEqual([]);
});

let copy: GlossaryCopy;
beforeEach(() => {
  copy = copyGlossary();
});
afterEach(() => copy.remove());

const replace = (file: string, words: string | RegExp, others: string) =>
  copy.edit(file, (content) => content.replace(words, () => others));

describe('a section that claims something is told where no source serves it', () => {
  it.each([
    ['history', 'In history'],
    ['disputed', 'Disputed'],
    ['confusion', 'Not to be confused with'],
  ])('%s', (_, heading) => {
    replace('terms/tortoise.md', /$/, `\n## ${heading}\n\nIt was a turtle.\n`);
    expect(told(copy.folder)).toEqual([
      `terms/tortoise.md | “${heading}” | has no source that serves it`,
    ]);
  });
});

describe('quoted words that the text does not have are told', () => {
  const quote = (words: string) => replace('terms/hare.md', 'Ridicules', `${words}, and ridicules`);

  it.each([
    ['other words', 'Is “very swift”', 'very swift', 'title or 1 or 2'],
    ['words of a paragraph that is not the entry’s', 'Is “slow but steady wins”', '', ''],
    [
      'words of another paragraph than is named behind them',
      'Is “lying down” (¶1)',
      'lying down',
      '1',
    ],
    ['a part left out in the wrong order', 'Has “pace … feet”', 'pace … feet', 'title or 1 or 2'],
  ])('%s', (_, words, quoted, paragraphs) => {
    quote(words);
    const expected = quoted
      ? `quotes “${quoted}”, which is not in paragraph ${paragraphs}`
      : expect.any(String);
    const [problem = '', ...more] = told(copy.folder);
    expect(problem.split(' | ')).toEqual(['terms/hare.md', '“In this text”', expected]);
    expect(more).toEqual([]);
  });

  it.each([
    ['in another paragraph that is named', '¶3: “slow but steady wins”'],
    ['in one of several that are named behind them', 'Is “lying down” (¶1–2)'],
    ['with another first letter, and a mark of its own', 'Has “Short feet.”'],
    ['with other quotation marks', 'Hears “replied, laughing: ‘Though you be swift”'],
    ['with a part left out', 'Has “the short feet … of the Tortoise”'],
    ['in an editorial note', 'There is a “full stop is missing”'],
  ])('but not %s', (_, words) => {
    quote(words);
    expect(told(copy.folder)).toEqual([]);
  });
});

it('a term of several paragraphs with one passage is told', () => {
  replace('terms/race.md', 'weak: [race]', 'weak: [contest]');
  replace('terms/race.md', /never.*\n/, '');
  expect(told(copy.folder)).toContain(
    'terms/race.md | paragraphs | names 3, but there is one passage of the term',
  );
});

describe('an entry without a section that a complete glossary needs', () => {
  const incomplete = [
    'terms/hare.md | “In history” | is missing, and the glossary is to be complete',
    'terms/race.md | “In this text” | is missing, and the glossary is to be complete',
    'terms/race.md | “In history” | is missing, and the glossary is to be complete',
    'terms/tortoise.md | “In history” | is missing, and the glossary is to be complete',
  ];
  it.each([
    ['is told where the glossary is to be complete', 'true', incomplete],
    ['is no mistake otherwise', 'false', []],
  ])('%s', (_, complete, problems) => {
    replace('glossary.yaml', /$/, `complete: ${complete}\n`);
    expect(told(copy.folder)).toEqual(problems);
  });
});

describe('a list of passages', () => {
  beforeEach(() => writePassages(copy));

  it('that is good is no mistake', () => {
    expect(told(copy.folder)).toEqual([]);
  });
  it('is told where no term leads to one', () => {
    replace('terms/race.md', 'weak: [race]', 'strong: [day appointed for the race]');
    replace('terms/race.md', 'arms race', 'first day appointed for the race');
    expect(told(copy.folder)).toEqual([
      'passages.yaml | p3s1 | no term leads to “Slow but steady wins the race.”',
    ]);
  });
  it('is told where a sentence is in none', () => {
    replace('passages.yaml', /- passage: p2s3-p2s4\n.*\n.*\n/, '');
    expect(told(copy.folder)).toEqual([
      expect.stringMatching(
        /^fable\.txt \| {2}\| is in no passage here: “The Hare, lying .* fatigue\.”$/,
      ),
    ]);
  });
});
