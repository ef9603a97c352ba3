import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyGlossary, type GlossaryCopy, problemsOf } from '../../tests/unit/copy-glossary.ts';
import { writePassages } from '../../tests/unit/write-passages.ts';
import { compileGlossary } from './compile-glossary.ts';

let copy: GlossaryCopy;
beforeEach(() => {
  copy = copyGlossary();
});
afterEach(() => copy.remove());

/** What is told of the copy, each problem as "file | field | reason". */
const told = (): string[] =>
  problemsOf(copy.folder).map(({ file, field, reason }) => [file, field, reason].join(' | '));

type Edit = [mistake: string, words: string | RegExp, others: string, told: string];

/** Each case replaces words of one file, and shows how what is told of it begins: its field and the reason. */
function mistakesIn(file: string, edits: readonly Edit[]): void {
  it.each(edits)('%s', (_, words, others, beginning) => {
    copy.edit(file, (content) => content.replace(words, () => others));
    const [only, ...more] = told();
    expect(only?.slice(0, `${file} | ${beginning}`.length)).toBe(`${file} | ${beginning}`);
    expect(more).toEqual([]);
  });
}

describe('a missing or misplaced file is told', () => {
  it.each<[mistake: string, damage: () => void, told: string]>([
    [
      'no glossary.yaml',
      () => rmSync(copy.path('glossary.yaml')),
      'glossary.yaml |  | cannot be read (ENOENT)',
    ],
    ['no text', () => rmSync(copy.path('fable.txt')), 'fable.txt |  | cannot be read (ENOENT)'],
    [
      'no terms',
      () => rmSync(copy.path('terms'), { recursive: true }),
      'terms |  | is not a folder that can be read',
    ],
    [
      'an empty folder of terms',
      () => {
        rmSync(copy.path('terms'), { recursive: true });
        mkdirSync(copy.path('terms'));
      },
      'terms |  | has no term',
    ],
    [
      'a term’s file with capitals',
      () => renameSync(copy.path('terms/race.md'), copy.path('terms/The-Race.md')),
      'terms/The-Race.md |  | must be named like a-term.md: lower case letters, digits, hyphens',
    ],
    [
      'another file among the terms',
      () => writeFileSync(copy.path('terms/my notes.txt'), ''),
      'terms/my notes.txt |  | must be named like a-term.md: lower case letters, digits, hyphens',
    ],
  ])('%s', (_, damage, problem) => {
    damage();
    expect(told()).toEqual([problem]);
  });
});

describe('a mistake in the head of a term is told', () => {
  const LONG = 'one two three four five six seven eight nine ten eleven twelve 13 14 15 16';
  mistakesIn('terms/race.md', [
    ['a field twice', 'kind: event', 'kind: event\nkind: event', 'line '],
    ['unreadable YAML', 'kind: event', 'kind: [event', 'line '],
    ['an unknown field', 'kind: event', 'kind: event\ncolour: red', 'colour | is not a field'],
    ['an unknown field in a field', '  weak:', '  week:', 'forms.week | is not a field'],
    ['a missing field', 'headword: race\n', '', 'headword | is missing'],
    ['an empty head', /headword[\s\S]*never.*\n/, '', ' | is missing'],
    ['an empty field', /gloss: .*/, 'gloss: " "', 'gloss | must not be empty'],
    ['a number for text', /gloss: .*/, 'gloss: 1867', 'gloss | must be text'],
    ['text for a list', '[arms race]', 'arms race', 'never | must be a list'],
    ['an unknown kind', 'kind: event', 'kind: contest', 'kind | must be one of concept, event,'],
    ['a gloss of 16 words', /gloss: .*/, `gloss: ${LONG}`, 'gloss | has 16 words; 15 are allowed'],
    ['no paragraph', '[1, 2, 3]', '[]', 'paragraphs | must name a paragraph'],
    ['no head', '---\n', '', ' | must begin with a head'],
    ['a head without an end', /---\n$/, '', ' | has no second line'],
    ['an empty file', /[\s\S]*/, '', ' | must begin with a head'],
  ]);
  mistakesIn('terms/race.md', [
    ['a tab', 'kind: event', '\tkind: event', 'line 3 | Tabs are not allowed as indentation'],
  ]);
  mistakesIn('terms/tortoise.md', [
    ['a source of no section', '[letter]', '[]', 'sources.0.sections | must name a section'],
    ['a source of an unknown section', '[letter]', '[fable]', 'sources.0.sections.0 | must be one'],
    ['no address', 'pointer', 'pointer\n    url: page 5', 'sources.0.url | must be a URL'],
  ]);

  mistakesIn('terms/hare.md', [
    [
      'a strong form of a language that nobody checked',
      'weak: [der Hase, des Hasen]',
      'strong: [der Hase], weak: [des Hasen]',
      'labels.de.strong | must be empty while nobody has checked them',
    ],
  ]);

  it('the name of a language for its code', () => {
    copy.edit('terms/hare.md', (content) => content.replace('de:', 'German:'));
    expect(told()).toContain('terms/hare.md | labels.German | must be a language code');
  });
});

describe('a reference to what there is not is told', () => {
  mistakesIn('terms/race.md', [
    ['a paragraph', '[1, 2, 3]', '[1, 4]', 'paragraphs.1 | there is no paragraph 4'],
    ['half a sentence', ' started together."', '"', 'defining | is not, word for word, one whole'],
    [
      'a term that stands nowhere',
      /defining[\s\S]*never.*\n/,
      'forms: { strong: [contest] }\n',
      'defining | is missing, and no form',
    ],
  ]);
  mistakesIn('terms/tortoise.md', [
    ['a term', 'to: hare', 'to: fox', 'relations.0.to | there is no term “fox”'],
    ['a type', 'type: challenges', 'type: beats', 'relations.0.type | “beats” is not among'],
    ['words', 'beat you in', 'win', 'relations.0.evidence | is not, word for word, in paragraph 1'],
    [
      'words in another paragraph',
      'paragraph: 1',
      'paragraph: 2',
      'relations.0.evidence | is not, word for word, in paragraph 2',
    ],
  ]);
});

describe('a form or an exclusion that cannot serve is told', () => {
  mistakesIn('terms/race.md', [
    ['a form without letters', '[race]', '[race, "…"]', 'forms.weak | “…” has no letter or digit'],
    ['an exclusion without a form', '[arms race]', '[arms races]', 'never.0 | “arms races” is not'],
    ['an exclusion as long as a form', '[arms race]', '[Race]', 'never.0 | “Race” is not a longer'],
  ]);
});

describe('a form that two terms claim is told', () => {
  mistakesIn('terms/race.md', [
    ['the same, whatever its capitals', '[race]', '[race, Hare]', 'forms.weak | “Hare” is claimed'],
    ['strong in one, weak in the other', '[race]', '[race, a hare]', 'forms.weak | “a hare” is'],
    [
      'exact in one',
      '[race]',
      '[race, { form: THE HARE, case: exact }]',
      'forms.weak | “THE HARE” is claimed by the term “hare” too; one may be given it under decisions',
    ],
    [
      'in another language',
      '[arms race]',
      '[arms race]\nlabels:\n  de: { label: Rennen, weak: [Rennen, Der Hase], checked: false }',
      'labels.de.weak | “Der Hase” is claimed by the term “hare” too',
    ],
  ]);
  const claim = (form: string) =>
    copy.edit('terms/race.md', (content) => content.replace('[race]', `[race, ${form}]`));
  const decide = (...decisions: string[]) =>
    copy.edit('glossary.yaml', (content) => `${content}decisions: [${decisions.join(', ')}]\n`);

  it('but not where a decision gives it to one', () => {
    claim('A HARE');
    decide('{ form: a hare, term: race, reason: as a test }');
    expect(told()).toEqual([]);
    const { forms } = compileGlossary(copy.folder);
    const having = forms.rows.filter(({ key }) => key === 'a hare');
    expect(having.map(({ term }) => forms.terms[term])).toEqual(['race']);
  });

  it.each([
    [
      'is claimed by one alone',
      '{ form: hares, term: hare, reason: x }',
      '0.form | “hares” is not',
    ],
    [
      'has gone to a third',
      '{ form: a hare, term: tortoise, reason: x }',
      '0.term | “tortoise” doe',
    ],
    ['of no language', '{ form: a, term: hare, lang: fr, reason: x }', '0.lang | no term has'],
    ['has no reason', '{ form: a hare, term: hare }', '0.reason | is missing'],
  ])('and a decision on a form that %s', (_, decision, beginning) => {
    claim('A HARE');
    decide(decision);
    expect(told().join('\n')).toContain(`glossary.yaml | decisions.${beginning}`);
  });

  it('and a decision that is taken twice', () => {
    claim('A HARE');
    const decision = '{ form: a hare, term: race, reason: x }';
    decide(decision, decision);
    expect(told()).toEqual(['glossary.yaml | decisions.1.form | “a hare” is decided twice']);
  });
});

it('a form that a term has twice is no mistake', () => {
  copy.edit('terms/race.md', (content) => content.replace('[race]', '[race, Race]'));
  expect(told()).toEqual([]);
});

describe('a mistake in the body of a term is told', () => {
  const A_WORD = '---\n\n## Disputed\n\nA word.\n';
  mistakesIn('terms/race.md', [
    ['text before the first section', /---\n$/, '---\n\nA word.\n', 'body | has text before'],
    ['an unknown section', /---\n$/, '---\n\n## Today\n\nA word.\n', '“Today” | is not a section'],
    ['an empty section', /---\n$/, `${A_WORD}\n## In history\n\n`, '“In history” | is empty'],
    [
      'a section too long',
      /---\n$/,
      `---\n\n## Disputed\n\n${'word '.repeat(51)}\n`,
      '“Disputed” | has 51 words; 50 are allowed',
    ],
    [
      'sections out of order',
      /---\n$/,
      `${A_WORD}\n## In this letter\n\nB.\n`,
      '“In this letter” | stands after',
    ],
    ['a section twice', /---\n$/, `${A_WORD}\n## Disputed\n\nB.\n`, '“Disputed” | stands twice'],
  ]);
});

describe('a mistake in glossary.yaml is told', () => {
  mistakesIn('glossary.yaml', [
    ['unreadable YAML', '"1867"', '"1867', 'line '],
    ['an unknown field', 'author:', 'by: him\nauthor:', 'by | is not a field'],
    ['a missing field', 'author: Aesop\n', '', 'author | is missing'],
    ['a number for text', '"1867"', '1867', 'date | must be text'],
    [
      'a slip in other words',
      'slips:\n',
      'slips:\n  - {paragraph: 3, words: Quick, note: x}\n',
      'slips.0.words | “Quick” is not in paragraph 3',
    ],
    [
      'a slip in no paragraph',
      'slips:\n',
      'slips:\n  - {paragraph: 4, words: Slow, note: x}\n',
      'slips.0.words | “Slow” is not in paragraph 4',
    ],
  ]);
});

describe('a mistake in passages.yaml is told', () => {
  const FIRST = 'passage: p1s1\n  begins: A Hare one day\n';
  /** As in the good copy: three sentences of paragraph 2 and a run. */
  beforeEach(() => writePassages(copy));
  mistakesIn('passages.yaml', [
    ['unreadable YAML', 'begins: A', 'begins: [A', 'line '],
    ['no list', /[\s\S]*/, 'passage: p1s1\n', ' | must be a list of passages'],
    ['an unknown field', 'about:', 'mood: dark\n  about:', '0.mood | is not a field'],
    ['nothing that it is about', /about: \[.*\]/, 'about: []', '0.about | must say something'],
  ]);
  mistakesIn('passages.yaml', [
    [
      'an unknown unit',
      FIRST,
      FIRST.replace('p1s1', 'p1s9'),
      '2.passage | there is no unit “p1s9”',
    ],
    [
      'a run to an unknown unit',
      FIRST,
      FIRST.replace('p1s1', 'p1s1-p1s9'),
      '2.passage | there is no unit “p1s9”',
    ],
    [
      'a run of three ends',
      FIRST,
      FIRST.replace('p1s1', 'p1s1-p1s2-p1s2'),
      '2.passage | “p1s1-p1s2-p1s2” must be',
    ],
    [
      'a run of one',
      FIRST,
      FIRST.replace('p1s1', 'p1s1-p1s1'),
      '2.passage | “p1s1-p1s1” is a run of one unit',
    ],
    [
      'a run backwards',
      FIRST,
      FIRST.replace('p1s1', 'p1s2-p1s1'),
      '2.passage | “p1s2-p1s1” is a run backwards',
    ],
    [
      'a run over two paragraphs',
      FIRST,
      FIRST.replace('p1s1', 'p1s2-p2s1'),
      '2.passage | “p1s2-p2s1” is a run over two paragraphs',
    ],
    [
      'another beginning',
      'A Hare one day',
      'One day a Hare',
      '2.begins | “One day a Hare” is not how p1s1 begins',
    ],
    ['a term', 'terms: [hare]', 'terms: [fox]', '4.terms.0 | there is no term “fox”'],
  ]);

  it('a passage twice', () => {
    copy.edit('passages.yaml', (content) => `${content}- ${FIRST}  about: [again]\n`);
    expect(told()).toEqual([expect.stringContaining('passage | “p1s1” is listed twice')]);
  });
  it('a run that is too long', () => {
    copy.edit(
      'passages.yaml',
      (content) => `${content}- ${FIRST.replace('p1s1', 'p1s1-p1s2')}  about: [x]\n`,
    );
    expect(told()).toEqual([]);
    copy.edit('fable.txt', (content) => content.replace('who replied', `${'x'.repeat(200)}, who`));
    expect(told()).toEqual([
      expect.stringMatching(/passages\.yaml \| \d\.passage \| has \d+ characters; 400 are allowed/),
    ]);
  });
  it('a defining sentence that is no passage by itself', () => {
    const own = '- passage: p2s1\n  begins: On the day\n  about: [contest]\n';
    copy.edit('passages.yaml', (content) => content.replace(own, ''));
    expect(told()).toEqual([
      expect.stringContaining('terms/race.md | defining | is not, word for'),
    ]);
  });
});

describe('a mistake in page-sentences.yaml is told', () => {
  const GOOD = '- passage: p1s1\n  sentences: [He mocked her.]\n';
  beforeEach(() => writeFileSync(copy.path('page-sentences.yaml'), GOOD));
  it('and none where there is none', () => {
    expect(told()).toEqual([]);
  });
  mistakesIn('page-sentences.yaml', [
    ['no list', /[\s\S]*/, 'passage: p1s1\n', ' | must be a list of passages with'],
    ['no sentence', /\[.*\]/, '[]', '0.sentences | must have a sentence'],
    ['an unknown passage', 'p1s1', 'p1s9', '0.passage | there is no passage “p1s9”'],
    ['a passage twice', GOOD, GOOD + GOOD, '1.passage | “p1s1” is listed twice'],
  ]);
});

describe('a mistake in the text is told', () => {
  it.each([
    [400, []],
    [401, [expect.stringMatching(/^fable\.txt \| p3s1.* \| is longer than 400 characters/)]],
  ])('a sentence of %i characters without clauses: %j', (length, problems) => {
    const last = 'Slow but steady wins the race.';
    copy.edit('fable.txt', (content) =>
      content.replace(last, last.replace('but', `but ${'x'.repeat(length - last.length - 1)}`)),
    );
    expect(told()).toEqual(problems);
  });
});

describe('a mistake that is easily told wrong is told right', () => {
  mistakesIn('terms/race.md', [
    ['the line is that of the file', 'kind: event', '\tkind: event', 'line 3 |'],
    ['text before the head', '---\nheadword', 'A word.\n---\nheadword', ' | must begin with'],
    ['an alias by mistake', '[arms race]', '[arms race]\nnotes: *race*', ''],
    ['a paragraph 0', '[1, 2, 3]', '[0]', 'paragraphs.0 | must be a paragraph number from 1'],
  ]);
  mistakesIn('terms/hare.md', [
    ['a mistake in a term that others name', 'kind: person', 'kind: hare', 'kind | must be one'],
  ]);
  mistakesIn('terms/tortoise.md', [
    ['a type that JavaScript knows', 'challenges', 'constructor', 'relations.0.type |'],
  ]);
});

it('all mistakes of all files are told at once', () => {
  copy.edit('glossary.yaml', (content) => content.replace('fell fast', 'fell not'));
  copy.edit('terms/hare.md', (content) => content.replace('title, 1', '7, 8'));
  copy.edit('terms/race.md', (content) =>
    content.replace('kind: event', 'kind: x').replace('[arms race]', 'arms'),
  );
  copy.edit('terms/tortoise.md', (content) => content.replace('to: hare', 'to: fox'));
  writeFileSync(copy.path('terms/Fox.md'), '');
  expect(told().map((line) => line.split(' | ').slice(0, 2))).toEqual(
    expect.arrayContaining([
      ['glossary.yaml', 'slips.0.words'],
      ['terms/hare.md', 'paragraphs.0'],
      ['terms/hare.md', 'paragraphs.1'],
      ['terms/race.md', 'kind'],
      ['terms/race.md', 'never'],
      ['terms/tortoise.md', 'relations.0.to'],
      ['terms/Fox.md', ''],
    ]),
  );
});

it('mistakes of terms are told even where glossary.yaml cannot be read', () => {
  copy.edit('glossary.yaml', () => 'title: [');
  copy.edit('terms/race.md', (content) => content.replace('kind: event', 'kind: x'));
  expect(told().map((line) => line.split(' | ')[0])).toEqual(
    expect.arrayContaining(['glossary.yaml', 'terms/race.md']),
  );
});

it('mistakes of reference are told beside those of shape, in one file', () => {
  copy.edit('terms/tortoise.md', (content) =>
    content
      .replace('kind: person', 'kind: reptile')
      .replace('to: hare', 'to: fox')
      .replace('I will beat', 'I shall beat'),
  );
  expect(told()).toEqual([
    expect.stringContaining('terms/tortoise.md | kind | must be one of'),
    expect.stringContaining('terms/tortoise.md | relations.0.to | there is no term “fox”'),
    expect.stringContaining('terms/tortoise.md | relations.0.evidence | is not, word for word'),
  ]);
});
