import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../tests/unit/matcher-of.ts';

const TERMS = {
  'left-opposition': ['Left Opposition', '~=the Opposition', '~oppositionist'],
  monopoly: ['foreign-trade monopoly'],
  'workers-state': ["workers' state"],
  role: ["party's leading role"],
  party: ['VKP(b)', 'V.K.P.(b)', '=CPSU', 'All-Union Communist Party (Bolsheviks)', '~the party'],
  'official-party': ['official party'],
  ussr: ['USSR', 'U.S.S.R.'],
  dictatorship: ['dictatorship of the proletariat'],
  proletariat: ['proletariat', 'proletarian'],
  thermidor: ['Thermidor', 'Sowjetrußland'],
  army: ['Красной армии', 'армия'],
};
const NEVER = ['lobster thermidor', 'Official Party Shop'];
const { match, candidates } = matcherOf(TERMS, NEVER);

const all = () => true;

/** The text with its matches between ⟦ and ⟧. */
function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of match(text, all)) {
    result += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return result + text.slice(at);
}

/** Each case shows a text with the matches that it must have between ⟦ and ⟧. */
function cases(rows: readonly [sentence: string, wanted: string][]): void {
  it.each(rows)('%s', (_, wanted) => {
    expect(marked(wanted.replace(/[⟦⟧]/g, ''))).toBe(wanted);
  });
}

describe('white space between the words of a form', () => {
  cases([
    ['may be one space', 'the ⟦Left Opposition⟧ of 1923'],
    ['may be several', 'the ⟦Left   Opposition⟧'],
    ['may be a tab', 'the ⟦Left\tOpposition⟧'],
    ['may be a line break with an indentation', 'the ⟦Left\r\n      Opposition⟧'],
    ['may be empty lines', 'the ⟦Left\n\n\nOpposition⟧'],
    ['may be ten thousand spaces', `the ⟦Left${' '.repeat(10_000)}Opposition⟧`],
    ['may be a no-break space', 'the ⟦Left\u00A0Opposition⟧'],
    ['may be a narrow no-break space', 'the ⟦Left\u202FOpposition⟧'],
    ['may be a thin or an ideographic space', '⟦Left\u2009Opposition⟧ ⟦Left\u3000Opposition⟧'],
    ['may have a zero-width space beside it', 'the ⟦Left \u200BOpposition⟧'],
    ['must not be missing', 'the LeftOpposition'],
  ]);
});

describe('hyphens between the words of a form', () => {
  cases([
    ['may stand as written', 'the ⟦foreign-trade monopoly⟧'],
    ['may be missing', 'the ⟦foreign trade monopoly⟧'],
    ['may stand where the form has none', 'a ⟦Left-Opposition⟧ leaflet'],
    ['may be of another kind', '⟦foreign\u2010trade monopoly⟧, ⟦foreign\u2011trade monopoly⟧'],
    ['may be an en dash', 'the ⟦foreign–trade monopoly⟧'],
    ['may end a line', 'the ⟦foreign-\n   trade monopoly⟧'],
    ['are not two', 'the foreign--trade monopoly'],
    ['are not an em dash', 'the foreign—trade monopoly'],
    ['do not stand between spaces', 'on the Left - Opposition. Left – Opposition'],
  ]);
});

describe('apostrophes between the words of a form', () => {
  cases([
    ['may be straight', "a ⟦workers' state⟧"],
    ['may be curly', 'a ⟦workers’ state⟧'],
    ['may be missing', 'a ⟦workers state⟧'],
    ['may be a prime or a letter', 'a ⟦workers′ state⟧, a ⟦workersʼ state⟧, a ⟦workers´ state⟧'],
    ['may stand inside a word', "the ⟦party's leading role⟧, the ⟦party’s leading role⟧"],
    ['are not double quotation marks', 'the “workers” state'],
  ]);
});

describe('full stops between single letters', () => {
  cases([
    ['belong to the match, the last one too', 'in the ⟦U.S.S.R.⟧ of 1930'],
    ['may be followed by spaces', 'in the ⟦U. S. S. R.⟧ today'],
    ['may lack at the end', 'the (⟦U.S.S.R⟧) today'],
    ['may be missing', 'the ⟦U S S R⟧ today'],
    ['end a sentence behind a form that has none', 'in the ⟦USSR⟧.'],
    ['are not two', 'the U..S.S.R.'],
    ['do not stand between longer words', 'He went left. Opposition grew.'],
  ]);
  it('may stand between the initials of a name that goes on', () => {
    const text = 'L. D. Trotsky';
    expect(matcherOf({ trotsky: [text] }).match(text, all)).toHaveLength(1);
  });
});

describe('brackets', () => {
  cases([
    ['belong to the match', 'the ⟦VKP(b)⟧ of 1930'],
    ['may stand behind a full stop of a letter', 'the ⟦V.K.P.(b)⟧ of 1930'],
    ['may stand behind a space', 'the ⟦VKP (b)⟧ of 1930'],
    ['may be missing', 'the ⟦VKP b⟧ of 1930'],
    ['may hold a word', 'the ⟦All-Union Communist Party (Bolsheviks)⟧'],
    ['must be closed', 'the VKP(b of 1930'],
    ['must be closed at once', 'the VKP(b and others)'],
    ['are round', 'the VKP[b]'],
    ['around a form stay outside', 'the regime (⟦USSR⟧)'],
  ]);
});

describe('anything else between the words of a form', () => {
  cases(
    [', ', '. ', '/', ': ', '; ', '… ', '” “', '*', ' & ', '\uFFFC', '🚩', '\uD83D'].map(
      (between) => [`keeps them apart: ${JSON.stringify(between)}`, `Left${between}Opposition`],
    ),
  );
});

describe('whole words', () => {
  cases([
    ['a possessive stays outside', 'the ⟦USSR⟧’s and ⟦Thermidor⟧’s heirs; the ⟦U.S.S.R.⟧’s'],
    ['a form is not found at the beginning of a word', 'a Thermidorist'],
    ['a form is not found at the end of a word', 'the lumpenproletariat'],
    ['a form is not found beside a digit', 'USSR1930, 2USSR'],
    ['a form is found beside a hyphen', 'the neo-⟦Thermidor⟧, the ⟦proletariat⟧-to-be'],
    ['a form is found beside punctuation', '“⟦Thermidor⟧”, _⟦USSR⟧_, ⟦USSR⟧/RSFSR'],
    ['a Cyrillic form is found', 'о ⟦Красной армии⟧ и ⟦АРМИЯ⟧'],
    ['a Cyrillic form is not found in a longer word', 'Красной армиия, неармия, армиями'],
    ['a word of two scripts is one word', 'Thermidorом'],
    ['a form is found at both ends of a text', '⟦USSR⟧ and ⟦USSR⟧'],
  ]);
});

describe('the spelling of a word', () => {
  cases([
    ['may be in any case', '⟦THERMIDOR⟧, ⟦thermidor⟧, ⟦tHERMIDOR⟧'],
    ['may have soft hyphens', 'the ⟦Ther\u00ADmi\u00ADdor⟧'],
    ['may have zero-width characters', '⟦Ther\u200Bmidor⟧, ⟦The\u2060rmi\uFEFFdor⟧'],
    ['leaves ignorable characters at its edges outside', '\u00AD⟦Thermidor⟧\u200B'],
    ['may have diacritics', '⟦Thérmidor⟧, ⟦The\u0301rmidor⟧'],
    ['may have ligatures', 'the ⟦oﬃcial party⟧'],
    ['may be full width', '⟦ＵＳＳＲ⟧'],
    ['may have a sharp s or none', '⟦Sowjetrussland⟧, ⟦SOWJETRUẞLAND⟧'],
    ['is that of one script', 'USSЯ, ТHERMIDOR'],
  ]);
});

describe('a word that the setting has taken apart', () => {
  cases([
    ['is found broken at a line’s end', 'the ⟦prole-\ntariat⟧, the ⟦Left Oppo-\n  sition⟧'],
    ['is found broken behind a soft hyphen', 'the ⟦prole\u00AD\ntariat⟧'],
    ['is found with its capitals', 'and ⟦the Opposi-\ntion⟧, the opposi-\ntion'],
    ['is found letter-spaced', 'the ⟦T h e r m i d o r⟧ of 1794'],
    ['is found before a note’s figure', '⟦Thermidor⟧1 and ⟦Thermidor⟧² and ⟦Thermidor⟧[3]'],
    ['does not go on behind a note’s figure', 'workers1 state'],
    ['is not found within the rest of a line', 'the prole- tariat'],
  ]);
});

describe('an address or a file’s name', () => {
  cases([
    ['holds no form', 'https://thermidor.example/USSR, /media/USSR/box, proletariat_1.pdf'],
    ['leaves the form beside it alone', '⟦Thermidor⟧ https://x.example/ ⟦USSR⟧'],
  ]);
});

describe('a form whose capitals matter', () => {
  cases([
    ['is found as written', 'and ⟦the Opposition⟧, the ⟦CPSU⟧'],
    ['is found at the beginning of a sentence', '⟦The Opposition⟧ grew.'],
    ['is found in full capitals', '⟦THE OPPOSITION⟧ GREW'],
    ['is found with soft hyphens', 'and ⟦the Oppo\u00ADsition⟧'],
    ['is not found with fewer capitals', 'and the opposition, the cpsu, the Cpsu'],
    ['is not found with a capital in the wrong place', 'and the oPPosition, the OPposition'],
  ]);
});

describe('words that JavaScript knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'find nothing: %s',
    (word) => {
      expect(candidates(`${word} ${word} Left ${word}`)).toEqual([]);
    },
  );
  it('are words like others in a form', () => {
    const { match } = matcherOf({ a: ['constructor'], b: ['__proto__ toString'] });
    expect(match('the constructor, the proto toString', all).map(({ term }) => term)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('any text', () => {
  const atom = fc.constantFrom(
    ...Object.values(TERMS).flatMap((notes) => notes.map((note) => note.replace(/^[~=]+/, ''))),
    ...NEVER,
    'the',
    'proletari',
    'of',
    '𝐔𝐒𝐒𝐑',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.tuple(atom, fc.constantFrom(' ', '-', '. ', '\u00AD', '(', ')', '\uD83D', "'")))
      .map((pairs) => pairs.flat().join('')),
  );

  it('is read without an error, its matches in order, apart and inside it', () => {
    fc.assert(
      fc.property(text, (text) => {
        let reach = 0;
        for (const { start, end, term } of match(text, all)) {
          expect(start).toBeGreaterThanOrEqual(reach);
          expect(end).toBeGreaterThan(start);
          expect(TERMS).toHaveProperty([term]);
          reach = end;
        }
        expect(reach).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('has the same terms with soft hyphens inside its words', () => {
    const words = fc.array(atom, { minLength: 1 }).map((atoms) => atoms.join(', '));
    const insertions = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(words, insertions, (words, inserts) => {
        const hyphenated = words.replace(/(?<=\p{L})(?=\p{L})/gu, () =>
          inserts.next().value ? '\u00AD' : '',
        );
        const terms = (text: string) => match(text, all).map(({ term }) => term);
        expect(terms(hyphenated)).toEqual(terms(words));
      }),
    );
  });

  it('has nothing where it is empty', () => {
    expect(match('', all)).toEqual([]);
  });
  it('has nothing where there are no forms', () => {
    expect(matcherOf({}).match('the Left Opposition', all)).toEqual([]);
  });
});
