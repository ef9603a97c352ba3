/** Accents of letters, by their combining characters. */
const ABOVE: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
};
const BELOW: Readonly<Record<string, string>> = { '\u0323': 'd', '\u0327': 'c', '\u0328': 'k' };

/** Characters that mean something to TeX, and those that it has its own way to write. Braces stay in pairs: BibTeX counts them. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '\u00a0': '~',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '{\\ldots}',
  '¶': '{\\P}',
  '§': '{\\S}',
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
};

/** A letter of the Latin alphabet with accents as TeX writes it; undefined where it is none, or has one that TeX has not. */
function accented(character: string): string | undefined {
  const [base = '', ...marks] = character.normalize('NFD');
  const accents = marks.map((mark) => ABOVE[mark] ?? BELOW[mark]);
  if (!/[A-Za-z]/.test(base) || accents.length === 0 || accents.includes(undefined))
    return undefined;
  // An accent stands in place of the dot.
  const isDotless = /[ij]/.test(base) && marks.some((mark) => mark in ABOVE);
  const letter = accents.reduce<string>(
    (inner, accent) => `\\${accent}{${inner}}`,
    isDotless ? `\\${base}` : base,
  );
  return `{${letter}}`;
}

/** A text as TeX reads it, for a field of BibTeX; letters of other alphabets stay as they are. */
export const toTex = (text: string): string =>
  [...text.normalize('NFC')]
    .map((character) => CHARACTERS[character] ?? accented(character) ?? character)
    .join('');
