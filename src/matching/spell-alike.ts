/** Cyrillic letters in Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sch ъ:a ы:y ь: э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** What spellings of one word vary in, from one transcription or country to another; applied in this order. */
const VARIATIONS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/tz/g, 'ts'],
  [/ck|c(?=[aoulrkt])/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(?<=i)s(?=[aei])/g, 'z'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * A folded word as its spellings have it in common: in Latin letters, without what transcriptions and countries vary.
 * "Троцкий", "Trotskii" and "Trotzky" are spelt alike; so are "nationalisation" and "nationalization".
 */
export function spellAlike(word: string): string {
  const latin = word.replace(CYRILLIC, (letter) => LATIN[letter] ?? '');
  return VARIATIONS.reduce((text, [from, to]) => text.replace(from, to), latin);
}
