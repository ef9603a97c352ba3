/** Turns a glossary's folder into what the extension ships: the entries with their passages, and the table of forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Form, ParagraphId, Relation } from '../../src/glossary/entry.ts';
import type { Glossary, Mention, Passage } from '../../src/glossary/glossary.ts';
import { compileForms, type FormTable, formKey } from '../../src/matching/form-table.ts';
import { createMatcher, type Matcher } from '../../src/matching/match.ts';
import { GlossaryError, type Problem } from './problem.ts';
import { parseYaml, readTermFile, type TermFile } from './read-term-file.ts';
import { checkShape, type Head, type Meta, metaSchema } from './schema.ts';
import { MAX_PASSAGE, paragraphsOf, passagesOf, type Stretch } from './segment-letter.ts';

export interface CompiledGlossary {
  readonly glossary: Glossary;
  readonly forms: FormTable;
  /** The text itself, as its file has it. */
  readonly letter: string;
}

interface NamedTermFile extends TermFile {
  readonly id: string;
  readonly path: string;
  /** Whether nothing is wrong with the file by itself. */
  readonly isSound: boolean;
}

const META_FILE = 'glossary.yaml';
const TERM_FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;

/** Collects problems, so that all are told at once. */
type Report = (file: string, field: string, reason: string) => void;

function readText(folder: string, file: string, report: Report): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    report(file, '', `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
    return undefined;
  }
}

function readMeta(folder: string, report: Report): Meta | undefined {
  const source = readText(folder, META_FILE, report);
  if (source === undefined) return undefined;
  const yaml = parseYaml(source);
  const checked = 'faults' in yaml ? yaml : checkShape(metaSchema, yaml.value);
  if ('value' in checked) return checked.value as Meta;
  for (const { field, reason } of checked.faults) report(META_FILE, field, reason);
  return undefined;
}

/** The files of the terms. */
function termFiles(folder: string, report: Report): string[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, 'terms')).sort();
  } catch {
    report('terms', '', 'is not a folder that can be read');
    return [];
  }
  if (names.length === 0) report('terms', '', 'has no term');
  return names.filter((name) => {
    const isNamed = TERM_FILE_NAME.test(name);
    if (!isNamed) {
      report(
        `terms/${name}`,
        '',
        'must be named like a-term.md: lower case letters, digits, hyphens',
      );
    }
    return isNamed;
  });
}

const idOf = (name: string): string => name.slice(0, -'.md'.length);

function readTerm(folder: string, name: string, report: Report): NamedTermFile[] {
  const path = `terms/${name}`;
  const source = readText(folder, path, report);
  if (source === undefined) return [];
  const { file, faults } = readTermFile(source);
  for (const { field, reason } of faults) report(path, field, reason);
  return file ? [{ ...file, id: idOf(name), path, isSound: faults.length === 0 }] : [];
}

function formsOf({ strong, weak }: Head['forms']): Form[] {
  const toForm =
    (strength: Form['strength']) =>
    (form: Head['forms']['strong'][number]): Form =>
      typeof form === 'string'
        ? { text: form, strength, case: 'any' }
        : { text: form.form, strength, case: form.case };
  return [...strong.map(toForm('strong')), ...weak.map(toForm('weak'))];
}

/** The text's paragraphs, and whether words stand verbatim in one of them. */
function createText(letter: string, meta: Meta) {
  const paragraphs = paragraphsOf(letter, meta.headingParagraphs);
  const textOf = (id: ParagraphId) =>
    paragraphs
      .filter(({ paragraph }) => paragraph === id)
      .map(({ start, end }) => letter.slice(start, end))
      .join('\n\n');
  return {
    paragraphs,
    has: (id: ParagraphId) => paragraphs.some(({ paragraph }) => paragraph === id),
    holds: (id: ParagraphId, words: string) => textOf(id).includes(words),
  };
}
type Text = ReturnType<typeof createText>;

function checkMeta(meta: Meta, text: Text, report: Report): void {
  meta.slips.forEach((slip, index) => {
    if (!text.holds(slip.paragraph, slip.words)) {
      report(
        META_FILE,
        `slips.${index}.words`,
        `“${slip.words}” is not in paragraph ${slip.paragraph}`,
      );
    }
  });
}

function checkReferences(
  terms: readonly NamedTermFile[],
  ids: ReadonlySet<string>,
  meta: Meta,
  text: Text,
  report: Report,
): void {
  for (const { path, head } of terms) {
    head.paragraphs.forEach((paragraph, index) => {
      if (!text.has(paragraph))
        report(path, `paragraphs.${index}`, `there is no paragraph ${paragraph}`);
    });
    head.relations.forEach((relation, index) => {
      const field = `relations.${index}`;
      if (!ids.has(relation.to)) report(path, `${field}.to`, `there is no term “${relation.to}”`);
      if (!Object.hasOwn(meta.relationTypes, relation.type)) {
        report(
          path,
          `${field}.type`,
          `“${relation.type}” is not among the relationTypes of ${META_FILE}`,
        );
      }
      if (!text.holds(relation.paragraph, relation.evidence)) {
        report(
          path,
          `${field}.evidence`,
          `is not, word for word, in paragraph ${relation.paragraph}`,
        );
      }
    });
  }
}

/** Forms that nothing could match, that two terms claim, and exclusions that exclude nothing. */
function checkForms(terms: readonly NamedTermFile[], report: Report): void {
  const claims = new Map<string, string>();
  for (const { id, path, head } of terms) {
    const keys = new Set<string>();
    for (const form of formsOf(head.forms)) {
      const key = formKey(form.text);
      keys.add(key);
      if (!key)
        report(path, `forms.${form.strength}`, `“${form.text}” has no letter or digit to match`);
      const claim = [form.strength, form.case === 'exact' ? form.text : '', key].join(' ');
      const other = claims.get(claim);
      if (other && other !== id) {
        report(
          path,
          `forms.${form.strength}`,
          `“${form.text}” is claimed by the term “${other}” too`,
        );
      }
      claims.set(claim, id);
    }
    // Without any form there is a graver mistake.
    if (keys.size === 0) continue;
    head.never.forEach((phrase, index) => {
      const spaced = ` ${formKey(phrase)} `;
      if (![...keys].some((key) => key && spaced.includes(` ${key} `) && spaced !== ` ${key} `)) {
        report(
          path,
          `never.${index}`,
          `“${phrase}” is not a longer phrase with one of the forms in it`,
        );
      }
    });
  }
}

function compilePassages(
  letter: string,
  meta: Meta,
  text: Text,
  matcher: Matcher,
  report: Report,
): Passage[] {
  const stops = meta.slips.filter((slip) => slip.endsSentence);
  const toPassage = (stretch: Stretch): Passage => {
    const words = letter.slice(stretch.start, stretch.end);
    if (words.length > MAX_PASSAGE) {
      report(
        meta.text,
        stretch.id,
        `is longer than ${MAX_PASSAGE} characters and has no lettered clauses`,
      );
    }
    const mentions: Mention[] = matcher
      .match(words, () => true)
      .map(({ term, start, end }) => ({ term, start, end }));
    const notes = meta.slips
      .filter((slip) => slip.paragraph === stretch.paragraph && words.includes(slip.words))
      .map((slip) => slip.note);
    return { ...stretch, text: words, mentions, notes };
  };
  return text.paragraphs
    .flatMap((paragraph) => passagesOf(letter, paragraph, stops))
    .map(toPassage);
}

/** Ids of the passages that have a term, the defining one first. */
function passagesFor(
  { id, path, head }: NamedTermFile,
  passages: readonly Passage[],
  report: Report,
): string[] {
  const ids = passages
    .filter(({ mentions }) => mentions.some(({ term }) => term === id))
    .map((passage) => passage.id);
  if (head.defining !== undefined) {
    const defining = passages.find(({ text }) => text === head.defining);
    if (defining) return [...new Set([defining.id, ...ids])];
    report(path, 'defining', 'is not, word for word, one whole sentence or clause of the text');
  } else if (ids.length === 0) {
    report(path, 'defining', 'is missing, and no form of the term stands in the text');
  }
  return ids;
}

function toEntry(
  term: NamedTermFile,
  meta: Meta,
  passages: readonly Passage[],
  report: Report,
): Entry {
  const { head, sections, id } = term;
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
    forms: formsOf(head.forms),
    hidden: head.forms.hidden,
    labels: Object.entries(head.labels).map(([lang, { label, forms, checked }]) => ({
      lang,
      text: label,
      forms,
      checked,
    })),
    sections,
    sources: head.sources.map(({ url, ...source }) => ({
      ...source,
      ...(url !== undefined && { url }),
    })),
    relations,
    passages: passagesFor(term, passages, report),
  };
}

/**
 * Compiles the glossary in `folder`.
 * @throws GlossaryError with every problem of every file
 */
export function compileGlossary(folder: string): CompiledGlossary {
  const problems: Problem[] = [];
  const report: Report = (file, field, reason) => problems.push({ file, field, reason });
  const stopAtProblems = () => {
    if (problems.length > 0) throw new GlossaryError(problems);
  };

  const meta = readMeta(folder, report);
  const names = termFiles(folder, report);
  const terms = names.flatMap((name) => readTerm(folder, name, report));
  const letter = meta && readText(folder, meta.text, report);
  if (!meta || letter === undefined) throw new GlossaryError(problems);

  const text = createText(letter, meta);
  checkMeta(meta, text, report);
  checkReferences(terms, new Set(names.map(idOf)), meta, text, report);
  checkForms(terms, report);

  const withForms = terms.map(({ id, head }) => ({ id, forms: formsOf(head.forms) }));
  const forms = compileForms(
    withForms,
    terms.flatMap(({ head }) => head.never),
  );
  const passages = compilePassages(letter, meta, text, createMatcher(forms), report);
  // A term with mistakes of its own may lack a passage because of them.
  const entries = terms
    .filter((term) => term.isSound)
    .map((term) => toEntry(term, meta, passages, report));
  stopAtProblems();

  const { title, author, date, citation, citationNote } = meta;
  return {
    glossary: { title, author, date, citation, citationNote, entries, passages },
    forms,
    letter,
  };
}
