/**
 * The languages of a page's texts. A text that is long enough tells its own; a heading or a name too short for that takes the
 * language that most of the page's other texts are in. Nothing but the texts is asked, and their order hardly matters, since a
 * page is read in pieces and again in part.
 */
import {
  isPlainlyEnglish,
  type Language,
  languageOf,
  mayBeForeign,
  SCRIPTS,
  type Script,
  type Verdict,
} from './language.ts';

export interface PageLanguages {
  /** Takes a text into account, and tells the languages that it has words in: one for each script, at most two. */
  read(text: string): Language[];
  /** The language of the word at an offset of a text, in UTF-16 code units; undefined where it can't be told. */
  at(text: string, offset: number): Language | undefined;
}

const HAS: Readonly<Record<Script, RegExp>> = {
  latin: /[a-zÀ-ÖØ-öø-ɏ]/i,
  cyrillic: /[\u0400-\u052f]/,
};
export const SCRIPT_NAMES = ['latin', 'cyrillic'] as const;

/** How much of a page's texts is remembered, in UTF-16 code units: beyond it what is older counts half. */
const MEMORY = 20_000;
/** What the language that leads at first is given, in UTF-16 code units: a foreign phrase in a menu does not depose it. */
const HEAD_START = 30;
/** By how much another must have more to lead, so that two equal ones don't take turns. */
const MORE = 2;

/** From so many code units on a text that may only be English is taken to be: a dozen words. */
const TELLING = 80;

/** Two words, so that one name among the links to a page's translations fetches no table. */
const PHRASE = /[\u0400-\u052f]{3,}[^\u0400-\u052f]+[\u0400-\u052f]{3,}/;

/** Whether a text can be in English alone; long ones are told by their little words, at a fraction of the cost. */
const isSurelyEnglish = (text: string): boolean =>
  (text.length >= TELLING && isPlainlyEnglish(text)) || !mayBeForeign(text);

interface Tally {
  leader: Verdict;
  readonly sums: Map<Verdict, number>;
}

function note({ sums }: Tally, verdict: Verdict, size: number): void {
  sums.set(verdict, (sums.get(verdict) ?? 0) + size);
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  if (total > MEMORY) for (const [lang, sum] of sums) sums.set(lang, sum / 2);
}

/** The leader after a verdict was noted. */
function leaderOf({ leader, sums }: Tally, verdict: Verdict): Verdict {
  const isAhead = (sums.get(verdict) ?? 0) > MORE * (sums.get(leader) ?? 0);
  return leader === undefined || isAhead ? verdict : leader;
}

/**
 * The languages of one page.
 * @param own - the language of the glossary's text, which a page is taken to be in until it shows another
 * @param onLeader - called when short texts are taken to be in another language than before: the page is to be read again
 */
export function createPageLanguages(own: Language, onLeader: () => void = () => {}): PageLanguages {
  const tallyFor = (script: Script): Tally => {
    const leader = SCRIPTS[own] === script ? own : undefined;
    return { leader, sums: new Map(leader ? [[leader, HEAD_START]] : []) };
  };
  const tallies = { latin: tallyFor('latin'), cyrillic: tallyFor('cyrillic') };

  function toLanguage(text: string, script: Script, verdict: Verdict): Language | undefined {
    // What is quoted in Cyrillic letters on a page about this subject is Russian, as a rule.
    const lang = verdict ?? tallies[script].leader ?? (PHRASE.test(text) ? 'ru' : undefined);
    return lang === 'other' ? undefined : lang;
  }

  const ENGLISH: Language[] = ['en'];

  return {
    read(text) {
      // Most texts of most pages: what they are in is not in doubt.
      if (tallies.latin.leader === 'en' && !HAS.cyrillic.test(text) && isSurelyEnglish(text)) {
        if (!HAS.latin.test(text)) return [];
        if (text.length >= TELLING) note(tallies.latin, 'en', text.length);
        return ENGLISH;
      }
      return SCRIPT_NAMES.flatMap((script) => {
        if (!HAS[script].test(text)) return [];
        const verdict = languageOf(text, script);
        const tally = tallies[script];
        if (verdict !== undefined) {
          note(tally, verdict, text.length);
          const leader = leaderOf(tally, verdict);
          if (leader !== tally.leader) {
            tally.leader = leader;
            onLeader();
          }
        }
        return toLanguage(text, script, verdict) ?? [];
      });
    },
    at(text, offset) {
      const script = HAS.cyrillic.test(text.charAt(offset)) ? 'cyrillic' : 'latin';
      return toLanguage(text, script, languageOf(text, script));
    },
  };
}
