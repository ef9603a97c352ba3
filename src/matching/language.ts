/**
 * Which language a text is in, told from the text alone: by its commonest words, and by letters that few languages have.
 * Only what is needed is told: the languages that a glossary may have forms in, and that a text is in none of them.
 */

/** The languages that can be told, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'ru', 'bg', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `other`: surely none of {@link LANGUAGES}. Undefined: too little to tell. */
export type Verdict = Language | 'other' | undefined;

export type Script = 'latin' | 'cyrillic';

/** The script that each language is written in. */
export const SCRIPTS: Readonly<Record<Language, Script>> = {
  en: 'latin',
  ru: 'cyrillic',
  bg: 'cyrillic',
  de: 'latin',
  fr: 'latin',
  es: 'latin',
};

/**
 * The commonest little words. The neighbours that a language is most easily taken for have lists of their own, so that
 * what those have in common with it decides nothing; the letters that French and its neighbours elide to are initials elsewhere, and left out.
 */
const WORDS: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  latin: {
    en: 'the of and to in is that was for it with as his he on be at by had not are but from or have an they which were this who their has been its there would when will all we you what if no so i a me my do did him her she your could yes',
    de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass daß sie nach wird bei einer eines um am sind noch wie einem über einen so zum war nur oder aber vor zur bis durch man wurde',
    fr: 'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux cette mais nous ses été ou comme sa leur ils elle était on y qu sans',
    es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le si sin sobre este ya entre cuando esta son también fue había era muy hasta',
    it: 'di e il la che in un a per è una del non con della si da i dei nel al gli delle sono alla dal anche ma lo nella',
    pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como foi ao ele das à seu sua há',
    ca: 'de la i el que en a per els les un amb del una és no al es dels va ser més com seva',
    nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij door was die we',
    ro: 'și de în la cu pe din este nu să o un a al lui se',
    sv: 'och att det som en på är av för med till den har de inte om men i var',
    pl: 'w i na z się do nie to jest że o jak po od a za on',
    cs: 'a v na se je že s z do o k i to by po on',
    tr: 've bir bu da de için ile daha',
  },
  cyrillic: {
    ru: 'и в не на что с он как по это из от за к но его же так у она они был была было были для при или бы который которые если чтобы до о об со во их ее её уже все всё кто где когда нет того ни них мы вы я',
    bg: 'и на е в се да за от с по като че не са това той ще през си към но или до му им бе беше бяха със във след между който която което които а го я ги тя те тази този няма както така при без кой никой когато има вече още ѝ',
    uk: 'і й в не на що з та до як це у для за його але він вона про від був була були або ще який яка',
    sr: 'и у је на се да за су од с што као из не би који али или то са о',
    mk: 'и на во да се од за со е не што ги како но или тој до бил која кои кој ќе го беше ја му',
  },
};

/** Letters that speak for a language, or that none of ours has. The weight is what one of them counts in words. */
const LETTERS: Readonly<Record<Script, readonly (readonly [RegExp, string, number])[]>> = {
  latin: [
    [/ß/g, 'de', 2],
    [/[äöü]/g, 'de', 0.5],
    [/[¿¡ñ]/g, 'es', 1],
    [/[áíóú]/g, 'es', 0.25],
    [/[àâçèêëîïôùûœ]/g, 'fr', 0.5],
    [/(?<!\p{L})(?:[cdjlmns]|qu)['’](?=\p{L})/gu, 'fr', 1],
    [/(?<!\p{L})(?:[dlns]|dell|nell)['’](?=\p{L})/gu, 'it', 1],
    [/(?<!\p{L})[dlns]['’](?=\p{L})/gu, 'ca', 1],
    [/[ãõ]/g, 'pt', 2],
    [/[ìò]/g, 'it', 1],
    [/l·l/g, 'ca', 2],
    // Those of the north, of the east and of Turkey: which of them is all the same.
    [/[åøæąćęłńśźżđčďěňřšťůžőűğıășț]/g, 'none of these', 1.5],
  ],
  cyrillic: [
    [/[ыэё]/g, 'ru', 1],
    // Bulgarian has the soft sign before о alone.
    [/ь(?!о)/g, 'ru', 1],
    // In Russian the hard sign stands before these vowels alone; at the end of a word it is old spelling of either.
    [/ъ(?![еёюя])(?=\p{L})/gu, 'bg', 1],
    [/(?:[ое]го|[ое]му|ий|ами|ями|ях)(?!\p{L})/gu, 'ru', 0.5],
    [/(?:ите|ата|ето|ият)(?!\p{L})/gu, 'bg', 0.5],
    [/(?:ите|ата|ето|ција)(?!\p{L})/gu, 'mk', 0.5],
    [/(?:ого|ому|ий|ами|ями|ях)(?!\p{L})/gu, 'uk', 0.5],
    [/[іїєґў]/g, 'uk', 1],
    [/[јљњђћџ]/g, 'sr', 1],
    [/[ѓќѕ]/g, 'mk', 2],
    [/[\u0460-\u0462\u0464-\u052f]/g, 'none of these', 2],
  ],
};

interface Votes {
  /** Names of the languages, by index: those of {@link WORDS} and {@link LETTERS}. */
  readonly names: readonly string[];
  readonly isOurs: readonly boolean[];
  /** For each word the languages that it speaks for, by index. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: readonly (readonly [RegExp, number, number])[];
}

function votesOf(script: Script): Votes {
  const lists = Object.entries(WORDS[script]);
  const names = [
    ...new Set([...lists, ...LETTERS[script].map(([, lang]) => [lang])].map(([n]) => n as string)),
  ];
  const words = new Map<string, number[]>();
  for (const [lang, list] of lists) {
    for (const word of list.split(' ')) {
      const langs = words.get(word);
      if (langs) langs.push(names.indexOf(lang));
      else words.set(word, [names.indexOf(lang)]);
    }
  }
  const letters = LETTERS[script].map(
    ([pattern, lang, weight]) => [pattern, names.indexOf(lang), weight] as const,
  );
  return { names, isOurs: names.map(isLanguage), words, letters };
}

/** Made when the first text of a script is met. */
const votes: Partial<Record<Script, Votes>> = {};

/** How far into a text is looked, in UTF-16 code units: a hundred words, more than are ever needed. */
const REACH = 600;
/** How many code units are looked at in one go: a dozen words tell most texts. */
const STEP = 80;
/** What a language must have before it is told at all, in words: less is a name or a borrowed phrase. */
const ENOUGH = 2;
/** By how much it must lead, in words: one that is shared may be missing in a list. */
const LEAD = 1.5;
/** By how much one of ours must lead a neighbour, which is the less likely of the two. */
const LEAD_OF_OURS = 1;
/** By so much it leads for good, and no more is looked at. */
const SAFE_LEAD = 3;

const WORD: Readonly<Record<Script, RegExp>> = {
  latin: /[\p{Script=Latin}\p{M}]+/gu,
  cyrillic: /[\p{Script=Cyrillic}\p{M}]+/gu,
};
const ASCII_WORD = /[a-z]+/g;
const NOT_ASCII = /[^\0-\x7F]/;
const IGNORABLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Adds to `scores`, by language, what a piece of text says. */
function count(piece: string, script: Script, { words, letters }: Votes, scores: number[]): void {
  const isPlain = !NOT_ASCII.test(piece);
  if (isPlain && script !== 'latin') return;
  const text = (isPlain ? piece : piece.replace(IGNORABLE, '').normalize('NFC')).toLowerCase();
  let before = '';
  for (const word of text.match(isPlain ? ASCII_WORD : WORD[script]) ?? []) {
    // Single letters in a row are a spaced-out word.
    const isSpaced = word.length === 1 && before.length === 1;
    const langs = isSpaced ? undefined : words.get(word);
    if (langs) for (const lang of langs) scores[lang] = (scores[lang] as number) + 1;
    before = word;
  }
  if (isPlain && !piece.includes("'")) return;
  for (const [pattern, lang, weight] of letters) {
    const found = text.match(pattern);
    if (found) scores[lang] = (scores[lang] as number) + found.length * weight;
  }
}

/** Whether a tag is one of the languages that can be told. */
export const isLanguage = (lang: string): lang is Language =>
  (LANGUAGES as readonly string[]).includes(lang);

/** The language that leads the others by enough; by `safely` much where that is given. */
function leaderOf({ names, isOurs }: Votes, scores: readonly number[], safely?: number): Verdict {
  let leader = 0;
  for (let lang = 1; lang < scores.length; lang += 1)
    if ((scores[lang] as number) > (scores[leader] as number)) leader = lang;
  const score = scores[leader] as number;
  if (score < (safely ?? ENOUGH)) return undefined;
  for (let other = 0; other < scores.length; other += 1) {
    // The neighbours are not told from one another.
    if (other === leader || !(isOurs[leader] || isOurs[other])) continue;
    const wanted = safely ?? (isOurs[leader] && !isOurs[other] ? LEAD_OF_OURS : LEAD);
    if (score - (scores[other] as number) < wanted) return undefined;
  }
  return isOurs[leader] ? (names[leader] as Language) : 'other';
}

/**
 * Words that tell most English texts by themselves, with one search of 160 code units; a third of the cost of counting.
 * Three of them stand in no text of another language, but for a title that it quotes.
 */
const ENGLISH = /\b(?:and|for|from|had|his|of|that|the|they|this|was|which|with)\b/gi;
const ENGLISH_REACH = 160;

export function isPlainlyEnglish(text: string): boolean {
  const found = text.slice(0, ENGLISH_REACH).match(ENGLISH);
  return found !== null && found.length >= 3;
}

/** Marks that stand in texts of every language, beyond ASCII. */
const NEUTRAL = '\\xA0\\xAB\\xBB\\u2010-\\u201E\\u2022\\u2026\\uFFFC';
let foreign: RegExp | undefined;

/** All by which a text may be in a language other than English: words that English does not have, letters, elisions. */
function foreignPattern(): RegExp {
  const { en = '', ...others } = WORDS.latin;
  const english = new Set(en.split(' '));
  const words = Object.values(others)
    .join(' ')
    .split(' ')
    .filter((word) => /^[a-z]+$/.test(word) && !english.has(word));
  return new RegExp(
    `\\b(?:(?:${[...new Set(words)].join('|')})\\b|(?:[cdjlmns]|qu|[dn]ell)['’])|[^\\0-\\x7F${NEUTRAL}]`,
    'i',
  );
}

/** Whether a text in Latin letters may be in another language than English: never a false no. */
export function mayBeForeign(text: string): boolean {
  foreign ??= foreignPattern();
  return foreign.test(text.length > REACH ? text.slice(0, REACH) : text);
}

/** Which language the words of one script in a text are in. Looks at no more than its first 600 code units. */
export function languageOf(text: string, script: Script): Verdict {
  if (script === 'latin' && isPlainlyEnglish(text)) return 'en';
  votes[script] ??= votesOf(script);
  const made = votes[script];
  const scores = made.names.map(() => 0);
  const reach = Math.min(text.length, REACH);
  for (let from = 0; from < reach; ) {
    // Not in the middle of a word, unless a word is as long as a step.
    const space = from + STEP < reach ? text.lastIndexOf(' ', from + STEP) : -1;
    const end = space > from ? space : Math.min(from + STEP, reach);
    count(text.slice(from, end), script, made, scores);
    from = end;
    const verdict = leaderOf(made, scores, from < reach ? SAFE_LEAD : undefined);
    if (verdict) return verdict;
  }
  return undefined;
}
