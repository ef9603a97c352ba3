import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../scripts/glossary/compile-glossary.ts';
import { root } from '../../scripts/root.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Passage } from '../glossary/glossary.ts';
import { buildPassageIndex } from './build-passage-index.ts';
import { createPassageChooser } from './choose-passage.ts';
import { isNext, joinPassages } from './join-passages.ts';
import { NOTHING_LEARNED } from './learned-words.ts';

const { glossary, learnedWords, letter } = compileGlossary(join(root, 'glossary'));
const choose = createPassageChooser(glossary, buildPassageIndex(glossary, learnedWords));

const entryOf = (id: string): Entry => {
  const entry = glossary.entries.find((entry) => entry.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const chosen = (entry: Entry, context: string): string[] =>
  choose(entry, context).passages.map(({ id }) => id);
const entries = glossary.entries.map((entry) => [entry.id, entry] as const);

describe('without a context', () => {
  it.each(entries)('“%s” has its own passages only, the defining one first', (_, entry) => {
    const ids = chosen(entry, '');
    expect(ids[0]).toBe(entry.passages[0]);
    expect([...ids].sort()).toEqual([...entry.passages].sort());
  });
});

/** "It has been said above…": it says again, in the same words, what another passage says, which may be shown instead. */
const REPEATS = 'p4s1';

describe('with the words of one of its passages', () => {
  it.each(entries)('“%s” has that passage first', (_, entry) => {
    const own = glossary.passages.filter(({ id }) => entry.passages.includes(id) && id !== REPEATS);
    for (const { id, text } of own) {
      expect(chosen(entry, text)[0]).toBe(id);
    }
  });
});

describe('with a paraphrase', () => {
  it.each([
    [
      'trusts',
      'Without a party in control the trusts would fall to private capitalist owners.',
      'p4s6',
    ],
    ['trusts', 'Unions in conflict with the trusts: it becomes a struggle of classes.', 'p4s7'],
    ['ussr', 'It worsened conditions and destroyed communism, in and outside the USSR.', 'p9s2'],
    ['left-opposition', 'The axis of crystallization was the Left Opposition.', 'p6s1'],
    ['party', 'He fled the embassy and refused to return; other defectors followed him.', 'p5s3'],
    ['ussr', 'The armoured train of the war commissar went from front to front.', 'p1s2e'],
    ['trade-unions', 'Smugglers and middlemen got round the state control of imports.', 'p4s9'],
  ])('“%s” has the passage that says so: %s', (term, context, id) => {
    expect(chosen(entryOf(term), context)[0]).toBe(id);
  });
});

describe('with words that are spelt otherwise', () => {
  it.each([
    [
      'misspelt',
      'party',
      'Defecters and renegaids from the embasy in Paris would not go home.',
      'p5s3',
    ],
    ['broken by hyphens', 'party', 'De\u00ADfec\u00ADtors at the em\u00ADbassy in Paris', 'p5s3'],
    ['German', 'ussr', 'Schmuggel und Außenhandelsmonopol', 'p4s9'],
    ['French', 'trade-unions', 'Les syndicats, la grève et les salaires', 'p4s7'],
    ['Russian', 'comintern', 'Коминтерн и указания Москвы', 'p9s2'],
  ])('%s ones, “%s” has the passage that they speak of', (_, term, context, id) => {
    expect(chosen(entryOf(term), context)[0]).toBe(id);
  });
});

it('hears what was learned of a word that no text of ours has', () => {
  const context = 'Secretaries appointed by the apparatus voted in congress against a turncoat.';
  const row = glossary.passages.map(({ id }) => (id === 'p5s3' ? 't' : 'm')).join('');
  const passages = glossary.passages.map(({ id }) => id);
  const words = { step: 3, rows: new Map([['turncoat', row]]) };
  const learned = { ...NOTHING_LEARNED, passages, words };
  const [taught, untaught] = [learned, NOTHING_LEARNED].map((known) =>
    createPassageChooser(glossary, buildPassageIndex(glossary, known)),
  );
  expect(taught?.(entryOf('party'), context).passages[0]?.id).toBe('p5s3');
  expect(untaught?.(entryOf('party'), context).passages[0]?.id).not.toBe('p5s3');
});

describe('two neighbouring sentences', () => {
  const context = 'Secretaries appointed by the apparatus voted in congress against a turncoat.';
  /** A choice by somebody who has learned of one word how much it speaks for three passages. */
  const choiceBy = (passages: string[], row: string, context: string, step = 3, joins = true) => {
    const words = { step, rows: new Map([['turncoat', row]]) };
    const index = buildPassageIndex(glossary, { ...NOTHING_LEARNED, passages, words });
    return createPassageChooser(glossary, index, joins)(entryOf('trusts'), context);
  };
  const inFour = ['p4s5', 'p4s6', 'p4s7'];
  const idsOf = ({ passages }: { passages: readonly Passage[] }) => passages.map(({ id }) => id);

  it('are quoted as one where one is nearly as good as the other, and not again behind it', () => {
    const choice = choiceBy(inFour, 'm||', context);
    const [joined] = choice.passages;
    expect(joined?.id).toBe('p4s6-p4s7');
    expect(joined?.text).toBe(letter.slice(joined?.start, joined?.end));
    expect(joined?.text).toMatch(/^Freed from .*class struggles\.$/);
    expect(idsOf(choice)).not.toContain('p4s6');
    expect(idsOf(choice)).not.toContain('p4s7');
  });

  it.each([
    ['before', 'p4s7', 'm{}'],
    ['behind', 'p4s6', 'm}{'],
  ])('are joined to the better one, whether the other stands %s it', (_, better, row) => {
    expect(idsOf(choiceBy(inFour, row, context, 0.5, false))[0]).toBe(better);
    expect(idsOf(choiceBy(inFour, row, context, 0.5))[0]).toBe('p4s6-p4s7');
  });

  it('are not where one is far better', () => {
    const ids = idsOf(choiceBy(inFour, 'mm|', context));
    expect(ids[0]).toBe('p4s7');
    expect(ids).toContain('p4s6');
  });

  it('come last behind them where they have one of these and another', () => {
    const ids = idsOf(choiceBy(['p3s5', 'p3s6', 'p3s6-p3s7'], '||{', context));
    expect(ids[0]).toBe('p3s5-p3s6');
    expect(ids.at(-1)).toBe('p3s6-p3s7');
  });

  it('are both quoted where the page quotes both, and one where it quotes that one', () => {
    for (const passage of glossary.passages)
      for (const other of glossary.passages.filter((one) => isNext(passage, one))) {
        const quoting = joinPassages(passage, other);
        expect(chosen(entryOf('party'), `He wrote: “${quoting.text}”`)[0]).toBe(quoting.id);
        expect(chosen(entryOf('party'), `He wrote: “${passage.text}”`)[0]).not.toContain(other.id);
      }
  });

  it('are never joined where that is not wanted', () => {
    const apart = createPassageChooser(glossary, buildPassageIndex(glossary, learnedWords), false);
    const ids = new Set(glossary.passages.map(({ id }) => id));
    const { passages } = apart(entryOf('trusts'), letter.slice(2475, 2736));
    expect(passages.every(({ id }) => ids.has(id))).toBe(true);
  });

  it('have the words marked that speak to the page, in both', () => {
    const saying = `${context} Enterprises were freed; struggles over unions followed.`;
    const choice = choiceBy(inFour, 'm||', saying);
    const [first] = choice.passages;
    expect(first?.id).toBe('p4s6-p4s7');
    const told =
      first && choice.tiesOf(first).map(({ start, end }) => first.text.slice(start, end));
    expect(told).toEqual(expect.arrayContaining(['Freed', 'enterprises', 'unions', 'struggles']));
  });
});

describe('a heading', () => {
  const headings = glossary.passages
    .filter(({ paragraph }) => paragraph === 'title')
    .map(({ id }) => id);
  const about =
    'In his letter from exile, dated October 1930, Trotsky wrote to comrades in Bulgaria.';

  it.each(entries)('is never offered beside “%s” where it is none of its passages', (_, entry) => {
    const foreign = headings.filter((id) => !entry.passages.includes(id));
    expect(chosen(entry, about).filter((id) => foreign.includes(id))).toEqual([]);
  });

  it('comes after all else, but where the page quotes it', () => {
    const both = { ...entryOf('trotsky'), passages: ['title1', 'p5s3'] };
    const [title] = headings;
    const { text } = glossary.passages.find(({ id }) => id === title) ?? {};
    expect(chosen(both, about).at(-1)).toBe(title);
    expect(chosen(both, `${about} It is called “${text}”.`)[0]).toBe(title);
  });
});

describe('with nothing that is close', () => {
  it.each([
    'Pizza recipes for the weekend, with a brown fox.',
    '日本語の文章です。',
    'Zwei Eier, etwas Mehl und Zucker verrühren.',
  ])('the defining passage is first: %s', (context) => {
    for (const [, entry] of entries) expect(chosen(entry, context)[0]).toBe(entry.passages[0]);
  });
});

describe('with any context', () => {
  const contexts: [sentence: string, context: string][] = [
    ['foreign to the letter', 'Pizza recipes for the weekend, with a brown fox.'],
    ['of another script', 'Левая оппозиция в СССР'],
    ['of everything that the letter says', letter],
    ['of 100 kB of words', 'the party and the state '.repeat(4_300)],
    ['of 100 kB in one word', 'x'.repeat(100_000)],
    ['of 100 kB of white space', '\n '.repeat(50_000)],
    ['of control characters', '\0\u0001\u001B\u007F\u0085\u2028'.repeat(50)],
    ['of half surrogate pairs', 'party\uD83D \uDE00state'],
    ['of the search’s own operators', '=party !state ^the $end | "left" \'trusts'],
    ['of words that JavaScript knows', 'constructor __proto__ hasOwnProperty'],
  ];

  it.each(contexts)('the passages are verbatim, each once, none lost: one %s', (_, context) => {
    for (const id of ['party', 'ussr', 'crystallization', 'agabekov']) {
      const entry = entryOf(id);
      const { passages } = choose(entry, context);
      const ids = passages.map(({ id }) => id);
      const isJoined = passages[0] !== undefined && !glossary.passages.includes(passages[0]);
      const parts = isJoined ? (ids[0]?.split('-') ?? []) : [];
      expect([...ids, ...parts]).toEqual(expect.arrayContaining([...entry.passages]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { text, start, end } of passages) expect(text).toBe(letter.slice(start, end));
    }
  });

  it('the glossary stays as it was', () => {
    const before = JSON.stringify(glossary);
    choose(entryOf('party'), 'trusts and banks');
    expect(JSON.stringify(glossary)).toBe(before);
  });
});
