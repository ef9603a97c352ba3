import type { Backup, Refusal } from '../extension/backup.ts';
import type { ChoiceName, Choices } from '../extension/choices.ts';
import type { Overview } from '../extension/kept.ts';
import type { Kind, TermId } from '../glossary/entry.ts';
import type { Correction } from '../matching/corrections.ts';
import type { Words } from '../ui/words.ts';

export interface Term {
  readonly id: TermId;
  readonly headword: string;
  readonly kind: Kind;
}

/** What was just done, said in words, and how it is taken back where it can be. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

/** What the page shows. */
export interface OptionsFacts {
  readonly overview: Overview;
  /** How many lookups are kept. */
  readonly recent: number;
  readonly terms: readonly Term[];
  /** BCP 47 tags of the languages that terms can be marked in, the text's own first. */
  readonly languages: readonly string[];
  readonly notice: Notice | undefined;
  /** What could not be saved or read, and why, as a sentence. */
  readonly failure: string | undefined;
}

/** What the reader can do. Each tells whether it could be kept; where not, the page says so. */
export interface OptionsActs {
  choose<Name extends ChoiceName>(name: Name, option: Choices[Name]): Promise<boolean>;
  switchEverywhere(on: boolean): Promise<boolean>;
  switchLanguage(language: string, on: boolean): Promise<boolean>;
  switchKind(kind: Kind, on: boolean): Promise<boolean>;
  /** @param site - undefined for a known term */
  correct(site: string | undefined, correction: Correction, said: string): Promise<boolean>;
  switchSite(site: string, on: boolean): Promise<boolean>;
  /** The site that a reader's words name. */
  siteNamed(text: string): string | undefined;
  forgetRecent(): Promise<boolean>;
  exportAll(): Promise<boolean>;
  readFile(file: File): Promise<Backup | Refusal>;
  importAll(backup: Backup): Promise<boolean>;
  /** What a file holds, without anything being changed. */
  overviewOf(backup: Backup): Overview;
  reset(): Promise<boolean>;
}

export interface OptionsProps {
  readonly facts: OptionsFacts;
  readonly acts: OptionsActs;
  readonly words: Words;
}
