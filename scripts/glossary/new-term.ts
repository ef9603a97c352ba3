import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { KINDS } from '../../src/glossary/entry.ts';
import type { TextKind } from '../../src/glossary/glossary.ts';
import { TERM_ID } from './read-glossary.ts';
import { headingOf } from './read-term-file.ts';

/** A term's file with nothing but its headword, and what is to be filled in. What must be there is told by check:glossary. */
export const termSkeleton = (headword: string, kind: TextKind): string => `---
headword: ${stringify(headword).trim()}
kind: # ${KINDS.join(', ')}
gloss: # one line of at most 15 words that stands alone
paragraphs: [] # where the text speaks of it: numbers from 1, or title
# The passage that shows the term best, whole and copied exactly. Only needed where no form stands in the text, or the first
# passage that has one is not the best: take away the # before it.
# defining: "…"
forms:
  strong: [] # mean this term wherever they stand; [first form, { form: ABC, case: exact }]
  weak: [] # mean it only on a page about the subject
  hidden: [] # misspellings that the lookup should find
never: [] # longer phrases in which a form does not mean the term
labels: {} # de: { label: …, strong: […], weak: […], never: […], checked: false }
relations: [] # - { type: …, to: other-term, paragraph: 1, evidence: "words of that paragraph" }
sources: [] # - { cite: "Author, Title (year)", sections: [history], status: consulted }
notes: [] # for the editors
---

## ${headingOf('letter', kind)}

## ${headingOf('history', kind)}
`;

/**
 * Makes the file of a new term in a glossary's folder.
 * @returns its path
 * @throws Error where the id is malformed or taken, or the headword is empty
 */
export function addTerm(folder: string, id: string, headword: string, kind: TextKind): string {
  if (!TERM_ID.test(id))
    throw new Error(`“${id}” is no id: lower case letters, digits and hyphens, like a-term`);
  if (!headword.trim()) throw new Error('The headword is missing');
  const path = join(folder, 'terms', `${id}.md`);
  if (existsSync(path)) throw new Error(`There is a term “${id}” already: ${path}`);
  mkdirSync(join(folder, 'terms'), { recursive: true });
  writeFileSync(path, termSkeleton(headword.trim(), kind));
  return path;
}
