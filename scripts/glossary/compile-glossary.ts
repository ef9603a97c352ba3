/** Turns a glossary's folder into what the extension ships: the entries with their passages, and the tables of forms. */
import type { Entry, ForeignForms, Relation } from '../../src/glossary/entry.ts';
import { type Glossary, isRun, type Mention, type Passage } from '../../src/glossary/glossary.ts';
import { compileForms, type FormTable } from '../../src/matching/form-table.ts';
import { createMatcher, type Matcher } from '../../src/matching/match.ts';
import type { Subject } from '../../src/matching/signs.ts';
import { checkDecidedLanguages, checkForms } from './check-forms.ts';
import { checkReferences } from './check-references.ts';
import { compileSubjects } from './compile-subject.ts';
import { createLetterText, type LetterText } from './letter-text.ts';
import { GlossaryError, type Problem, type Report } from './problem.ts';
import { type GlossaryFiles, type NamedTermFile, readGlossary } from './read-glossary.ts';
import type { Meta } from './schema.ts';
import { MAX_PASSAGE, passagesOf } from './segment-letter.ts';
import {
  allUnits,
  listedPassages,
  type SelectedPassage,
  sentencesByPassage,
} from './select-passages.ts';
import {
  type FormsOfTerm,
  formsByLanguage,
  formsOf,
  ownForms,
  withSpellings,
} from './term-forms.ts';

export interface CompiledGlossary {
  readonly glossary: Glossary;
  /** Of the text's own language. */
  readonly forms: FormTable;
  /** Of every other language that terms have labels in, by its tag. Not shipped yet. */
  readonly languages: Readonly<Record<string, FormTable>>;
  /** What shows the subject, by language. */
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly foreignForms: ForeignForms;
  /** The text itself, as its file has it. */
  readonly letter: string;
  readonly text: LetterText;
  /** What the files say, for those who write them. */
  readonly meta: Meta;
  readonly terms: readonly NamedTermFile[];
  /** What words say for passages, as a classifier learned it. */
  readonly learnedWords: GlossaryFiles['learnedWords'];
}

function toPassage(
  { terms: _, ...selected }: SelectedPassage,
  sentences: readonly string[],
  letter: string,
  meta: Meta,
  matcher: Matcher,
): Passage {
  const text = letter.slice(selected.start, selected.end);
  const mentions: Mention[] = matcher
    .match(text, () => true)
    .map(({ term, start, end }) => ({ term, start, end }));
  const notes = meta.slips
    .filter((slip) => slip.paragraph === selected.paragraph && text.includes(slip.words))
    .map((slip) => slip.note);
  return { ...selected, text, mentions, notes, sentences };
}

/** A passage with what joins it to the next sentence, where that is a passage too and both may be quoted as one. */
function withGap(passage: Passage, passages: readonly Passage[], letter: string): Passage {
  const next = passages.find((other) => other.start >= passage.end && !isRun(other));
  if (!next || isRun(passage) || next.paragraph !== passage.paragraph) return passage;
  // Each heading is a paragraph of its own.
  if (passage.paragraph === 'title') return passage;
  const gap = letter.slice(passage.end, next.start);
  const isShort = next.end - passage.start <= MAX_PASSAGE;
  return isShort && gap.trim() === '' ? { ...passage, gap } : passage;
}

function selectPassages(
  { listed, ids }: GlossaryFiles,
  letter: string,
  meta: Meta,
  text: LetterText,
  report: Report,
): SelectedPassage[] {
  const stops = meta.slips.filter((slip) => slip.endsSentence);
  const units = text.paragraphs.flatMap((paragraph) => passagesOf(letter, paragraph, stops));
  if (listed === 'no file') return allUnits(units, meta.text, report);
  return listed === 'unreadable' ? [] : listedPassages(listed, units, letter, ids, report);
}

/** Ids of the passages that have a form of a term, or are said to speak of it; the defining one first. */
function passagesFor(
  { id, path, head }: NamedTermFile,
  passages: readonly Passage[],
  spokenOf: ReadonlyMap<string, readonly string[]>,
  report: Report,
): string[] {
  const ids = passages
    .filter(
      (passage) =>
        passage.mentions.some(({ term }) => term === id) || spokenOf.get(passage.id)?.includes(id),
    )
    .map((passage) => passage.id);
  if (head.defining !== undefined) {
    const defining = passages.find(({ text }) => text === head.defining);
    if (defining) return [...new Set([defining.id, ...ids])];
    report(path, 'defining', 'is not, word for word, one whole passage of the text');
  } else if (ids.length === 0) {
    report(path, 'defining', 'is missing, and no form of the term stands in the text');
  }
  return ids;
}

function toEntry({ head, sections, id }: NamedTermFile, meta: Meta, passages: string[]): Entry {
  const relations: Relation[] = head.relations.map((relation) => ({
    ...relation,
    words: meta.relationTypes[relation.type] ?? relation.type,
  }));
  return {
    id,
    headword: head.headword,
    kind: head.kind,
    gloss: head.gloss,
    paragraphs: head.paragraphs,
    forms: formsOf(head.forms, head.evidence),
    hidden: head.forms.hidden,
    labels: Object.entries(head.labels).map(([lang, { label, checked }]) => ({
      lang,
      text: label,
      checked,
    })),
    sections,
    sources: head.sources.map(({ url, ...source }) => ({
      ...source,
      ...(url !== undefined && { url }),
    })),
    relations,
    passages,
  };
}

const tableOf = (terms: readonly FormsOfTerm[]): FormTable =>
  compileForms(
    terms,
    terms.flatMap(({ never }) => never),
  );

/** Tables of the forms of all languages, and the names that the lookup knows of the other ones. */
function compileLanguages(terms: readonly NamedTermFile[], meta: Meta, report: Report) {
  const byLanguage = formsByLanguage(terms);
  checkDecidedLanguages(meta, new Set([meta.lang, ...byLanguage.keys()]), report);
  const own = checkForms(ownForms(terms), meta.lang, meta, report);
  const forms = tableOf(meta.lang === 'en' ? withSpellings(own) : own);
  const languages = Object.fromEntries(
    [...byLanguage].map(([lang, labels]) => [
      lang,
      tableOf(checkForms(labels, lang, meta, report)),
    ]),
  );
  const foreignForms = Object.fromEntries(
    terms.map(({ id, head }) => [
      id,
      Object.values(head.labels).flatMap((label) =>
        formsOf(label, head.evidence).map(({ text }) => text),
      ),
    ]),
  );
  return { forms, languages, foreignForms };
}

/**
 * Compiles the glossary in `folder`.
 * @throws GlossaryError with every problem of every file
 */
export function compileGlossary(folder: string): CompiledGlossary {
  const problems: Problem[] = [];
  const report: Report = (file, field, reason) => problems.push({ file, field, reason });
  const files = readGlossary(folder, report);
  const { meta, letter, terms, ids } = files;
  if (!meta || letter === undefined) throw new GlossaryError(problems);

  const text = createLetterText(letter, meta.headingParagraphs);
  checkReferences(terms, ids, meta, text, report);
  const { forms, languages, foreignForms } = compileLanguages(terms, meta, report);
  const subjects = compileSubjects(files, [meta.lang, ...Object.keys(languages)], report);
  const selected = selectPassages(files, letter, meta, text, report);
  const spokenOf = new Map(selected.map((passage) => [passage.id, passage.terms]));
  const matcher = createMatcher(forms);
  // Without passages every term would be told to lack one.
  if (files.listed === 'unreadable') throw new GlossaryError(problems);
  const sentences = sentencesByPassage(files.sentences, selected, report);
  const passages = selected.map((passage) =>
    toPassage(passage, sentences.get(passage.id) ?? [], letter, meta, matcher),
  );
  // A term with mistakes of its own may lack a passage because of them.
  const entries = terms
    .filter((term) => term.isSound)
    .map((term) => toEntry(term, meta, passagesFor(term, passages, spokenOf, report)));
  if (problems.length > 0) throw new GlossaryError(problems);

  const { title, author, date, kind, lang, citation, citationNote, bibliography } = meta;
  return {
    glossary: {
      title,
      author,
      date,
      kind,
      lang,
      citation,
      citationNote,
      ...(bibliography && { bibliography }),
      entries,
      passages: passages.map((passage) => withGap(passage, passages, letter)),
    },
    forms,
    languages,
    subjects,
    foreignForms,
    letter,
    text,
    meta,
    terms,
    learnedWords: files.learnedWords,
  };
}
