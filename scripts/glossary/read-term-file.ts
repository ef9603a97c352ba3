import { parseDocument } from 'yaml';
import type { Section, SectionName } from '../../src/glossary/entry.ts';
import { checkShape, type Head, headSchema } from './schema.ts';

/** A term's file, parsed. */
export interface TermFile {
  readonly head: Head;
  readonly sections: readonly Section[];
}

type Fault = { field: string; reason: string };

const HEADINGS = new Map<string, SectionName>([
  ['In this letter', 'letter'],
  ['In history', 'history'],
  ['Disputed', 'disputed'],
  ['Not to be confused with', 'confusion'],
]);

/**
 * YAML text as a value, or what is wrong with it, by line.
 * @param firstLine - the text's first line in its file
 */
export function parseYaml(source: string, firstLine = 1): { value: unknown } | { faults: Fault[] } {
  const document = parseDocument(source, { prettyErrors: true });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    field: error.linePos ? `line ${error.linePos[0].line + firstLine - 1}` : '',
    // The message repeats the place, counted from the text's own beginning, and shows it below.
    reason: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
  }));
  if (faults.length > 0) return { faults };
  try {
    return { value: document.toJS() };
  } catch (error) {
    // An alias without its anchor shows only here: a text that begins with `*` and lacks its quotes.
    return {
      faults: [{ field: '', reason: error instanceof Error ? error.message : String(error) }],
    };
  }
}

function readSections(body: string): { sections: Section[]; faults: Fault[] } {
  const sections: Section[] = [];
  const faults: Fault[] = [];
  const [before = '', ...parts] = body.split(/^## +/m);
  if (before.trim())
    faults.push({ field: 'body', reason: 'has text before its first “## ” heading' });
  for (const part of parts) {
    const [heading = '', ...lines] = part.split('\n');
    const name = HEADINGS.get(heading.trim());
    const paragraphs = lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const field = `“${heading.trim()}”`;
    if (!name) {
      faults.push({
        field,
        reason: `is not a section; there are: ${[...HEADINGS.keys()].join(', ')}`,
      });
    } else if (sections.some((section) => section.name === name)) {
      faults.push({ field, reason: 'stands twice' });
    } else if (paragraphs.length === 0) faults.push({ field, reason: 'is empty' });
    else sections.push({ name, paragraphs });
  }
  return { sections, faults };
}

/** A head between two lines `---`, and what follows it. */
const HEAD_AND_BODY = /^---[^\S\n]*\n((?:[^\n]*\n)*?)---[^\S\n]*(?:\n([\s\S]*))?$/;

/**
 * Reads a term's file: a YAML head between lines `---`, then Markdown sections.
 * @returns the parsed file, or everything that is wrong with it
 */
export function readTermFile(source: string): { file: TermFile } | { faults: Fault[] } {
  const parts = HEAD_AND_BODY.exec(source.replace(/^\uFEFF/, ''));
  if (!parts)
    return { faults: [{ field: '', reason: 'must begin with a head between two lines “---”' }] };
  const [, headSource = '', body = ''] = parts;
  const yaml = parseYaml(headSource, 2);
  const { sections, faults } = readSections(body);
  if ('faults' in yaml) return { faults: [...yaml.faults, ...faults] };
  const head = checkShape(headSchema, yaml.value);
  if ('faults' in head) return { faults: [...head.faults, ...faults] };
  return faults.length > 0 ? { faults } : { file: { head: head.value, sections } };
}
