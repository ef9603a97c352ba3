import type { TermId } from '../../src/glossary/entry.ts';
import { admitsWeak, reasonFor } from '../../src/matching/admit.ts';
import { isLanguage } from '../../src/matching/language.ts';
import { createMatcher } from '../../src/matching/match.ts';
import { createLanguageMatcher } from '../../src/matching/match-languages.ts';
import { createPageLanguages } from '../../src/matching/page-languages.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';

/** A mention as the command `annotate` tells it; offsets into the text, UTF-16 code units. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly term: TermId;
  readonly why: string;
}

/** Runs of lines none of which is empty. */
const BLOCK = /[^\r\n]+(?:\r?\n(?![^\S\n]*\r?\n)[^\r\n]*)*/g;

/** Marks a plain text as a page's would be: an empty line is a block boundary, another line break white space. */
export function createAnnotator({
  glossary,
  forms,
  languages,
}: Pick<CompiledGlossary, 'glossary' | 'forms' | 'languages'>): (text: string) => Annotation[] {
  const own = isLanguage(glossary.lang) ? glossary.lang : 'en';
  const tables = Object.entries({ ...languages, [own]: forms });
  const matchers = new Map(tables.map(([lang, table]) => [lang, createMatcher(table)]));
  return (text) => {
    const blocks = [...text.matchAll(BLOCK)];
    const pageLanguages = createPageLanguages(own);
    const { match } = createLanguageMatcher(pageLanguages, (lang) => matchers.get(lang));
    // Which language a short block is in, the ones after it may tell.
    for (const [block] of blocks) pageLanguages.read(block);
    return blocks.flatMap(({ 0: block, index }) =>
      match(block, admitsWeak).map(({ start, end, term, strength }) => ({
        start: index + start,
        end: index + end,
        text: block.slice(start, end),
        term,
        why: reasonFor(strength),
      })),
    );
  };
}
