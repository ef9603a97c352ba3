/** Reads the detection texts of this folder: what README.md calls a group is a file, a text in it begins with its id. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TermId } from '../../src/glossary/entry.ts';

/** Where a term is expected: UTF-16 code units into the text, end exclusive. */
export interface ExpectedMention {
  readonly term: TermId;
  readonly start: number;
  readonly end: number;
}

/** A text with its right answers; `optional` mentions count neither way. */
export interface DetectionText {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly mentions: readonly ExpectedMention[];
  readonly optional: readonly ExpectedMention[];
}

/** A mark: its words in brackets, its term in parentheses, a question mark after a term that is optional. */
const MARK = /\[([^[\]]*)\]\(([a-z-]+)(\??)\)/g;
const TEXT = /^id: ([a-z0-9-]+)\nabout: .+\n\n([\s\S]+)$/;
const REFERENCE = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi;
/** The references by name that the texts use; more would be a table of two thousand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"',
  shy: '\u00AD',
};

/** A text with its character references decoded. @throws where one is not known by name */
function decode(text: string): string {
  return text.replace(REFERENCE, (reference, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    const character = NAMED[name];
    if (character === undefined) throw new Error(`unknown character reference: ${reference}`);
    return character;
  });
}

function readText(source: string, group: string): DetectionText {
  const [, id, body] = TEXT.exec(source) ?? [];
  if (!id || !body) throw new Error(`${group}: no id, about and text: ${source.slice(0, 60)}`);
  const marked = body.trim();
  const mentions: ExpectedMention[] = [];
  const optional: ExpectedMention[] = [];
  let text = '';
  let at = 0;
  for (const { 0: mark, 1: words, 2: term, 3: doubt, index } of marked.matchAll(MARK)) {
    text += decode(marked.slice(at, index));
    const start = text.length;
    text += decode(words ?? '');
    (doubt ? optional : mentions).push({ term: term ?? '', start, end: text.length });
    at = index + mark.length;
  }
  return { id, group, text: text + decode(marked.slice(at)), mentions, optional };
}

/** The texts of one group's file, in order. @throws where one has no heading, or an unknown character reference */
export function readGroup(source: string, group: string): DetectionText[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/^---\n/m)
    .map((text) => readText(text, group));
}

/** The texts of every group of a folder, groups by name. */
export function readTexts(folder: string): DetectionText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .flatMap((name) => readGroup(readFileSync(join(folder, name), 'utf8'), basename(name, '.md')));
}
