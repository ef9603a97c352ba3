import type { Form } from '../../src/glossary/entry.ts';
import { compileForms } from '../../src/matching/form-table.ts';
import { createMatcher, type Matcher } from '../../src/matching/match.ts';

/**
 * A form as a test notes it: `~` before a weak one, `=` before one whose capitals matter.
 * "~=the Opposition" is weak and exact.
 */
const toForm = (note: string): Form => ({
  text: note.replace(/^[~=]+/, ''),
  strength: note.startsWith('~') ? 'weak' : 'strong',
  case: /^~?=/.test(note) ? 'exact' : 'any',
});

/** A matcher for terms by id, each with its forms, and for exclusions. */
export function matcherOf(
  terms: Readonly<Record<string, readonly string[]>>,
  never: readonly string[] = [],
): Matcher {
  const entries = Object.entries(terms).map(([id, notes]) => ({ id, forms: notes.map(toForm) }));
  return createMatcher(compileForms(entries, never));
}
