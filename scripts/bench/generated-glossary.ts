/** Glossaries of any size, of words that no language has: what a glossary of one's own may come to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Form } from '../../src/glossary/entry.ts';
import { createRandom } from '../random.ts';

export type GeneratedTerm = Pick<Entry, 'id' | 'forms'>;

const BEGINNINGS =
  'ba be bra ca chi co cra da de do dra fa fi flo ga gre gu ha he ho ja ka kro la le li lo ma me mi mo na ne no pa pe pla po pre ra re ri ro sa se sha so sta ta te tho tra va ve vi wa we wo ya ze'.split(
    ' ',
  );
const MIDDLES =
  'ban bel cor dan del fer gan gor kan ken lan len lor man men mor nan nel ran rel ron san sel tan ten tor van ven vor zan'.split(
    ' ',
  );
const ENDS = 'a ard ax em en eth ia ik in is ism ist ite ix o on or os um us'.split(' ');
/** What the phrases of real glossaries begin with: words that every page is full of. */
const COMMON = [
  'the',
  'state',
  'right',
  'left',
  'great',
  'old',
  'new',
  'law of',
  'house of',
  'men of',
];

/** The same terms in every run; with eleven forms each, as many as the letter's terms have, half of them phrases. */
export function generateTerms(count: number): GeneratedTerm[] {
  const random = createRandom(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const word = () =>
    `${pick(BEGINNINGS)}${pick(MIDDLES)}${random() < 0.5 ? pick(MIDDLES) : ''}${pick(ENDS)}`;
  const terms: GeneratedTerm[] = [];
  for (let number = 0; number < count; number += 1) {
    // The number in letters, so that no two terms share a form.
    const own = `${word()}${number.toString(26).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
    const second = word();
    const texts = [
      own,
      `${own}s`,
      `${own}ian`,
      `${own}ians`,
      `${own}ist`,
      `${second} ${own}`,
      `${own} ${second}`,
      `${pick(COMMON)} ${own}`,
      `${pick(COMMON)} ${own}s`,
      `${pick(COMMON)} ${second} ${own}`,
      `${own} of the ${second}`,
    ];
    const forms = texts.map(
      (text, index): Form => ({ text, strength: index === 0 ? 'weak' : 'strong', case: 'any' }),
    );
    terms.push({ id: `generated-${number}`, forms });
  }
  return terms;
}

/** Writes terms as a glossary's folder, of a text that names each in a paragraph. */
export function writeGlossary(folder: string, terms: readonly GeneratedTerm[]): void {
  mkdirSync(join(folder, 'terms'), { recursive: true });
  const sentences = terms.map(({ forms }) => `Of ${forms[5]?.text} much was said.`);
  writeFileSync(join(folder, 'text.txt'), `${['A heading', ...sentences].join('\n\n')}\n`);
  writeFileSync(
    join(folder, 'glossary.yaml'),
    'title: Generated\nauthor: Nobody\ndate: "2000"\ntext: text.txt\nheadingParagraphs: 1\ncitation: Generated\ncitationNote: For measuring.\nslips: []\nrelationTypes: {}\n',
  );
  terms.forEach(({ id, forms }, index) => {
    const of = (wanted: string) =>
      JSON.stringify(forms.filter(({ strength }) => strength === wanted).map(({ text }) => text));
    writeFileSync(
      join(folder, 'terms', `${id}.md`),
      `---\nheadword: ${forms[0]?.text}\nkind: concept\ngloss: Nothing at all.\nparagraphs: [${index + 1}]\ndefining: "${sentences[index]}"\nforms:\n  strong: ${of('strong')}\n  weak: ${of('weak')}\n---\n\n## In this text\n\nNamed (¶${index + 1}).\n`,
    );
  });
}
