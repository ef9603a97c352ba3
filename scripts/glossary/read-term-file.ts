import { parseDocument } from 'yaml';
import { SECTION_NAMES, type Section, type SectionName } from '../../src/glossary/entry.ts';
import type { TextKind } from '../../src/glossary/glossary.ts';
import { checkHead, type Head } from './schema.ts';

/** A term's file, parsed. */
export interface TermFile {
  readonly head: Head;
  readonly sections: readonly Section[];
}

type Fault = { field: string; reason: string };

/** The headings of a body, in the order in which they stand. A text that is no letter says "In this text". */
const HEADINGS: ReadonlyMap<string, SectionName> = new Map([
  ['In this letter', 'letter'],
  ['In this text', 'letter'],
  ['In history', 'history'],
  ['Disputed', 'disputed'],
  ['Not to be confused with', 'confusion'],
]);

/** The heading of a section in the files of a glossary. */
export const headingOf = (name: SectionName, kind: TextKind): string =>
  [...HEADINGS].find(
    ([heading, other]) => other === name && (name !== 'letter' || heading.endsWith(kind)),
  )?.[0] ?? name;

/** Most words that a section may have. */
const MAX_WORDS: Partial<Record<SectionName, number>> = { letter: 60, history: 90, disputed: 50 };

/** What YAML's own words for a mistake leave to guess. */
const HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: ' (a text that holds “: ” must stand between quotation marks)',
};

/**
 * YAML text as a value, or what is wrong with it, by line.
 * @param firstLine - the text's first line in its file
 */
export function parseYaml(source: string, firstLine = 1): { value: unknown } | { faults: Fault[] } {
  const document = parseDocument(source, { prettyErrors: true });
  const faults = [...document.errors, ...document.warnings].map(({ linePos, message, code }) => {
    // The message repeats the place, counted from the text's own beginning, and shows it below.
    const [words = ''] = message.split('\n');
    return {
      field: linePos ? `line ${linePos[0].line + firstLine - 1}` : '',
      reason: words.replace(/ at line \d+, column \d+:?$/, '') + (HINTS[code] ?? ''),
    };
  });
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

/** What is wrong with the section that was read last. */
function sectionFaults(sections: readonly Section[]): string[] {
  const last = sections.at(-1);
  if (!last) return [];
  const words = last.paragraphs.join(' ').split(/\s+/).length;
  const allowed = MAX_WORDS[last.name] ?? Number.POSITIVE_INFINITY;
  const places = sections.map((section) => SECTION_NAMES.indexOf(section.name));
  return [
    ...(words > allowed ? [`has ${words} words; ${allowed} are allowed`] : []),
    ...(Math.max(...places) > (places.at(-1) ?? 0)
      ? ['stands after one that it should precede']
      : []),
  ];
}

function readSections(body: string): { sections: Section[]; faults: Fault[] } {
  const sections: Section[] = [];
  const faults: Fault[] = [];
  const [before = '', ...parts] = body.split(/^## +/m);
  if (before.trim()) {
    faults.push({ field: 'body', reason: 'has text before its first “## ” heading' });
  }
  for (const part of parts) {
    const [heading = '', ...lines] = part.split('\n');
    const name = HEADINGS.get(heading.trim());
    const paragraphs = lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const fault = (reason: string) => faults.push({ field: `“${heading.trim()}”`, reason });
    if (!name) fault(`is not a section; there are: ${[...HEADINGS.keys()].join(', ')}`);
    else if (sections.some((section) => section.name === name)) fault('stands twice');
    else if (paragraphs.length === 0) fault('is empty');
    else {
      sections.push({ name, paragraphs });
      for (const reason of sectionFaults(sections)) fault(reason);
    }
  }
  return { sections, faults };
}

/** A head between two lines `---`, and what follows it. */
const HEAD_AND_BODY = /^---[^\S\n]*\n((?:[^\n]*\n)*?)---[^\S\n]*(?:\n([\s\S]*))?$/;

/**
 * Reads a term's file: a YAML head between lines `---`, then Markdown sections.
 * @returns everything that is wrong with it, and what is sound; no file where not even its head could be read
 */
export function readTermFile(source: string): { file?: TermFile; faults: Fault[] } {
  const text = source.replace(/^\uFEFF/, '');
  const parts = HEAD_AND_BODY.exec(text);
  if (!parts) {
    const reason = /^---[^\S\n]*\n/.test(text)
      ? 'has no second line “---” at the end of its head'
      : 'must begin with a head between two lines “---”';
    return { faults: [{ field: '', reason }] };
  }
  const [, headSource = '', body = ''] = parts;
  const { sections, faults } = readSections(body);
  const yaml = parseYaml(headSource, 2);
  if ('faults' in yaml) return { faults: [...yaml.faults, ...faults] };
  const checked = checkHead(yaml.value);
  return { file: { head: checked.head, sections }, faults: [...checked.faults, ...faults] };
}
