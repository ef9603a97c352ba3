/** Reads the files of a glossary's folder, each by itself; what they say of one another is checked elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema, InferOutput } from 'valibot';
import {
  type LearnedWords,
  NOTHING_LEARNED,
  parseLearnedWords,
} from '../../src/matching/learned-words.ts';
import type { Report } from './problem.ts';
import { parseYaml, readTermFile, type TermFile } from './read-term-file.ts';
import {
  checkShape,
  type ListedPassage,
  type ListedSentences,
  type Meta,
  metaSchema,
  passagesSchema,
  type SubjectFile,
  sentencesSchema,
  subjectSchema,
} from './schema.ts';

export interface NamedTermFile extends TermFile {
  readonly id: string;
  readonly path: string;
  /** Whether nothing is wrong with the file by itself. */
  readonly isSound: boolean;
}

/** What a glossary's files say. */
export interface GlossaryFiles {
  /** Undefined where it cannot be read, and the text with it. */
  readonly meta: Meta | undefined;
  readonly letter: string | undefined;
  /** Where there is no such file each unit is a passage. */
  readonly listed: readonly ListedPassage[] | 'no file' | 'unreadable';
  /** None where there is no such file, or it cannot be read. */
  readonly sentences: readonly ListedSentences[];
  /** Without such a file the strong forms alone show the subject. */
  readonly subject: SubjectFile;
  readonly terms: readonly NamedTermFile[];
  /** Of all terms' files, those too that cannot be read. */
  readonly ids: ReadonlySet<string>;
  /** What words say for passages, as a classifier learned it; nothing without such a file. */
  readonly learnedWords: LearnedWords;
}

export const META_FILE = 'glossary.yaml';
export const PASSAGES_FILE = 'passages.yaml';
export const SENTENCES_FILE = 'page-sentences.yaml';
export const LEARNED_WORDS_FILE = 'learned-words.txt';
export const GRADED_FILE = 'graded-contexts.jsonl';
export const HINTS_FILE = 'word-hints.txt';
export const SUBJECT_FILE = 'subject.yaml';
const NO_SUBJECT: SubjectFile = { terms: undefined, shows: {}, hints: {}, elsewhere: {} };
/** A term's id. */
export const TERM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readText(folder: string, file: string, report: Report): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    report(file, '', `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
    return undefined;
  }
}

function readYaml<S extends GenericSchema>(
  folder: string,
  file: string,
  schema: S,
  report: Report,
): InferOutput<S> | undefined {
  const source = readText(folder, file, report);
  if (source === undefined) return undefined;
  const yaml = parseYaml(source);
  const checked = 'faults' in yaml ? yaml : checkShape(schema, yaml.value);
  if ('value' in checked) return checked.value as InferOutput<S>;
  for (const { field, reason } of checked.faults) report(file, field, reason);
  return undefined;
}

/** The ids of the terms that have a file. */
function termIds(folder: string, report: Report): string[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, 'terms')).sort();
  } catch {
    report('terms', '', 'is not a folder that can be read');
    return [];
  }
  if (names.length === 0) report('terms', '', 'has no term');
  return names.flatMap((name) => {
    const id = name.replace(/\.md$/, '');
    if (id !== name && TERM_ID.test(id)) return [id];
    report(
      `terms/${name}`,
      '',
      'must be named like a-term.md: lower case letters, digits, hyphens',
    );
    return [];
  });
}

function readTerm(folder: string, id: string, report: Report): NamedTermFile[] {
  const path = `terms/${id}.md`;
  const source = readText(folder, path, report);
  if (source === undefined) return [];
  const { file, faults } = readTermFile(source);
  for (const { field, reason } of faults) report(path, field, reason);
  return file ? [{ ...file, id, path, isSound: faults.length === 0 }] : [];
}

/** What a glossary's glossary.yaml says. */
export const readMeta = (folder: string, report: Report): Meta | undefined =>
  readYaml(folder, META_FILE, metaSchema, report);

/** Reads a glossary's folder. What is wrong with each file by itself is reported. */
export function readGlossary(folder: string, report: Report): GlossaryFiles {
  const meta = readMeta(folder, report);
  const ids = termIds(folder, report);
  const terms = ids.flatMap((id) => readTerm(folder, id, report));
  const letter = meta && readText(folder, meta.text, report);
  const listed = existsSync(join(folder, PASSAGES_FILE))
    ? (readYaml(folder, PASSAGES_FILE, passagesSchema, report) ?? 'unreadable')
    : 'no file';
  const sentences = existsSync(join(folder, SENTENCES_FILE))
    ? readYaml(folder, SENTENCES_FILE, sentencesSchema, report)
    : [];
  const subject = existsSync(join(folder, SUBJECT_FILE))
    ? readYaml(folder, SUBJECT_FILE, subjectSchema, report)
    : undefined;
  return {
    meta,
    letter,
    listed,
    sentences: sentences ?? [],
    subject: subject ?? NO_SUBJECT,
    terms,
    ids: new Set(ids),
    learnedWords: existsSync(join(folder, LEARNED_WORDS_FILE))
      ? parseLearnedWords(readText(folder, LEARNED_WORDS_FILE, report) ?? '')
      : NOTHING_LEARNED,
  };
}
