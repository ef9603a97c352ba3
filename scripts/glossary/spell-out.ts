/**
 * The spellings that an English form has beside the one written: what glossary/README.md promises to whoever writes it.
 * A word that nobody writes does no harm here, since forms are matched as whole words; one that means something else would.
 */

/** A person's name has its own endings. */
export type SpellingKind = 'person' | 'other';

/** The word's spellings, itself among them. */
type Rule = (word: string) => readonly string[];

const IZE = /^(\p{L}{3,})i([sz])(e|es|ed|er|ers|ing|ation|ations)$/u;
/** "-ise" and "-ize", "-isation" and "-ization"; at least three letters before, so that "wise" and "size" are left alone. */
const ize: Rule = (word) => {
  const [, stem, letter, ending] = IZE.exec(word) ?? [];
  return letter ? [word, `${stem}i${letter === 's' ? 'z' : 's'}${ending}`] : [word];
};

/** British words and their American spellings; words made of them are found by their beginning. */
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['labour', 'labor'],
  ['colour', 'color'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['programme', 'program'],
];
const british: Rule = (word) => {
  const pair = SPELLINGS.find((both) => both.some((one) => word.toLowerCase() === one));
  if (!pair) return [word];
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return pair.map((one) => (isCapital ? one.charAt(0).toUpperCase() + one.slice(1) : one));
};

const PREFIXED = /^(counter|semi|anti|non|neo|zig)-(\p{L}+)$/iu;
/** A word written with a hyphen behind its prefix is also written without: "counter-revolution", "semi-proletarian", "zig-zag". */
const closed: Rule = (word) => {
  const [, prefix, rest] = PREFIXED.exec(word) ?? [];
  return prefix ? [word, `${prefix}${rest}`] : [word];
};

/** An abbreviation also has full stops: "CPSU" and "C.P.S.U.", "VKP(b)" and "V.K.P.(b)". Two letters would be too little. */
const dotted: Rule = (word) => {
  const [, letters, bracket] = /^(\p{Lu}{3,})(\(\p{L}\))?$/u.exec(word) ?? [];
  return letters ? [word, `${[...letters].join('.')}.${bracket ?? ''}`] : [word];
};

const RULES: readonly Rule[] = [ize, british, closed, dotted];

/** Surnames in -sky and -ov as other alphabets and countries have them: "Trotskii", "Trotzki", "Trockij", "Agabekof". */
const surname: Rule = (word) => {
  const [, sky] = /^(\p{Lu}\p{L}{2,}s)ky$/u.exec(word) ?? [];
  if (sky) {
    const stems = sky.endsWith('ts')
      ? [sky, `${sky.slice(0, -1)}z`, `${sky.slice(0, -2)}c`]
      : [sky];
    const voiced = stems.flatMap((stem) =>
      stem.endsWith('ovs') ? [stem, stem.replace(/ovs$/, 'ows')] : [stem],
    );
    return voiced.flatMap((stem) => ['ky', 'ki', 'kii', 'kij', 'kiy'].map((end) => stem + end));
  }
  const [, vowel] = /^(\p{Lu}\p{L}{2,}[oe])v$/u.exec(word) ?? [];
  return vowel ? ['v', 'ff', 'f', 'w'].map((end) => vowel + end) : [word];
};

/** Endings of words that have no plural: verbs, participles, doctrines, and what is a plural already. */
const NO_PLURAL = /(?:s|ed|ing|i[sz]e|ism|ness|fare|\W|\d|\p{Lu})$/u;

function plural(noun: string): string | undefined {
  if (noun.length < 4 || NO_PLURAL.test(noun)) return undefined;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** What there is but one of: "the party", and names of several words each with its capital: "Soviet Union", "Left Opposition". */
const ONLY_ONE = /^the |^\p{Lu}\S*(?: \p{Lu}\S*)+$|\bas\b/u;

/** The form in the plural. Of several words it is the last, or the one before "of", "on", "in" or "for": "left turns", "relations of forces". */
function inPlural(form: string): string | undefined {
  const [, head = '', tail = ''] = /^(.+?)( (?:of|on|in|for) .+)?$/u.exec(form) ?? [];
  if (ONLY_ONE.test(head) || / to |'/.test(head)) return undefined;
  const last = head.slice(head.lastIndexOf(' ') + 1);
  const many = plural(last);
  return many && head.slice(0, head.length - last.length) + many + tail;
}

/** Every combination of the words' spellings. */
function combine(words: readonly string[], rules: readonly Rule[]): string[] {
  return words.reduce<string[]>(
    (begun, word) => {
      const spellings = rules.reduce<readonly string[]>((all, rule) => all.flatMap(rule), [word]);
      return begun.flatMap((one) =>
        spellings.map((spelling) => (one ? `${one} ${spelling}` : spelling)),
      );
    },
    [''],
  );
}

/**
 * The other spellings of an English form, not itself: its plural, -ise for -ize, British and American, hyphenated words as
 * one, abbreviations with full stops; of a person's name also the ways its ending is transliterated.
 */
export function spellOut(form: string, kind: SpellingKind): string[] {
  const rules = kind === 'person' ? [...RULES, surname] : RULES;
  const own = combine(form.split(/\s+/), rules);
  const all = own.flatMap((one) => {
    const many = kind === 'other' && inPlural(one);
    return many ? [one, many] : [one];
  });
  return [...new Set(all)].filter((one) => one !== form);
}
