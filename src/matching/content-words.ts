import { stem } from './stem.ts';
import { foldWord, wordsOf } from './words.ts';

/** A word that says what a text is about. */
export interface ContentWord {
  /** Folded, in Latin letters, without its ending. */
  readonly stem: string;
  /** Whether it begins with a capital without beginning a sentence: mostly a name. */
  readonly isName: boolean;
  /** Where it stands in the text; UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longest word that is compared, in UTF-16 code units: longer ones are no words of a language, and cost time. */
const MAX_LENGTH = 32;
/** Shorter words tie a sentence to any other. */
const MIN_LENGTH = 3;

/** Words that any sentence may have: English, and the commonest of French and German, which pages quote. */
const COMMON = new Set(
  `about above across after again against all also although among and another any are because been before being between
  book both but came can chapter come could did does doing during each even ever every few first for from further get
  gone got had has have her here hers him his how into its itself just last like made make many may might more most much
  must never nor not now off once one only other our out over own page put said same say says she should since some still
  such than that the their them then there these they this those though three through too toward towards two under until
  upon very was went were what when where whether which while who whom whose why will with within without would write
  writes wrote yet you your article author
  aux avec ces cette dans des elle est les leur mais nous ont pas plus pour que qui sans ses son sont sur une
  als auch auf aus bei das dem den der des die ein eine einem einen einer eines fur hat ihr ist mit nach nicht oder sich
  sie sind und uber von vor war wie wird wurde zum zur`.split(/\s+/),
);

/** Cyrillic letters in Latin ones, as the names and words that languages share are mostly written. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ы:y э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const SENTENCE_START = /[.?!:"“„«]|^$/;

/** The words of a text that say something, in order, repetitions included. */
export function contentWords(text: string): ContentWord[] {
  let before = 0;
  return wordsOf(text).flatMap(({ start, end }) => {
    const raw = text.slice(start, Math.min(end, start + MAX_LENGTH));
    const gap = text.slice(before, start);
    before = end;
    const folded = foldWord(raw).replace(CYRILLIC, (letter) => LATIN[letter] ?? '');
    // Numbers of one to three digits are pages, days and shares; years have four.
    if (folded.length < MIN_LENGTH || COMMON.has(folded) || /^\d{1,3}$/.test(folded)) return [];
    const isName = start > 0 && /^\p{Lu}/u.test(raw) && !SENTENCE_START.test(gap);
    return [{ stem: stem(folded), isName, start, end }];
  });
}
