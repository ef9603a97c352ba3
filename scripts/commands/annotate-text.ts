import type { TermId } from '../../src/glossary/entry.ts';
import { isLanguage } from '../../src/matching/language.ts';
import { createPageLanguages } from '../../src/matching/page-languages.ts';
import { createLanguageForms, createTextReader, marked } from '../../src/matching/read-text.ts';
import { weigh } from '../../src/matching/sense.ts';
import type { Sign } from '../../src/matching/signs.ts';
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

/** What a generator returns, gone through at once. */
function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many signs are named. */
const MAX_NAMED = 3;

/** Why a weak form stands, in words for an author. */
function whyWeak(signs: readonly Sign[], block: string): string {
  const near = signs.filter(({ kind }) => kind !== 'elsewhere').slice(0, MAX_NAMED);
  const words = near.map(({ start, end }) => `“${block.slice(start, end)}”`);
  return words.length > 0 ? `weak form, near ${words.join(', ')}` : 'weak form, by the text around';
}

type Compiled = Pick<CompiledGlossary, 'forms' | 'languages' | 'subjects' | 'meta'>;

function formsByLanguage({ forms, languages, subjects, meta }: Compiled) {
  const tables = Object.entries({ ...languages, [meta.lang]: forms });
  return new Map(
    tables.map(([lang, table]) => {
      const subject = subjects[lang];
      if (!subject) throw new Error(`nothing is known of the subject in “${lang}”`);
      return [lang, createLanguageForms(table, subject)];
    }),
  );
}

/** Marks a plain text as a page's would be: an empty line is a block boundary, another line break white space. */
export function createAnnotator(compiled: Compiled): (text: string) => Annotation[] {
  const { subjects, meta } = compiled;
  const forms = formsByLanguage(compiled);
  const own = isLanguage(meta.lang) ? meta.lang : 'en';
  return (text) => {
    const found = [...text.matchAll(BLOCK)];
    const languages = createPageLanguages(own);
    const reader = createTextReader(
      (block) => languages.read(block).flatMap((lang) => forms.get(lang) ?? []),
      subjects[meta.lang]?.terms ?? [],
    );
    // Which language a short block is in, the ones after it may tell.
    for (const [block] of found) languages.read(block);
    const blocks = found.map(({ 0: block, index }) => ({
      block,
      index,
      reading: finish(reader.read(block)),
    }));
    const stretches = blocks.map(({ block, reading }) => finish(reader.stretches(block, reading)));
    const evidence = finish(weigh(stretches.flat()));
    return blocks.flatMap(({ block, index, reading }, nth) => {
      const own = evidence.splice(0, stretches[nth]?.length ?? 0);
      return marked(reading, own).map(({ start, end, term, strength }) => ({
        start: index + start,
        end: index + end,
        text: block.slice(start, end),
        term,
        why: strength === 'strong' ? 'strong form' : whyWeak(reader.signs(block), block),
      }));
    });
  };
}
