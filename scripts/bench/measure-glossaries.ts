/** The same page read with glossaries of several sizes. */

import { compileForms } from '../../src/matching/form-table.ts';
import { NO_CLUES } from '../../src/matching/survey-test.ts';
import type { Session } from '../drive/session.ts';
import type { CompiledGlossary } from '../glossary/compile-glossary.ts';
import { ownForms } from '../glossary/term-forms.ts';
import { generateTerms } from './generated-glossary.ts';
import type { Wanted } from './in-page/contenders.ts';

import { type RaceResult, runRace } from './measure-warm.ts';
import { whatIsWanted } from './what-is-wanted.ts';

/** What is wanted of the glossary with so many terms in all, the rest generated. */
function enlarged(compiled: CompiledGlossary, count: number): Wanted {
  const wanted = whatIsWanted(compiled, 'en');
  const own = compiled.glossary.entries;
  const terms = [...own, ...generateTerms(Math.max(0, count - own.length))];
  const never = ownForms(compiled.terms).flatMap((term) => term.never);
  const english = wanted.languages.en;
  if (!english) throw new Error('the glossary has no English forms');
  const { subject } = english;
  return {
    ...wanted,
    // The page has terms in any case.
    clues: NO_CLUES,
    words: [],
    languages: { en: { forms: compileForms(terms, never), subject } },
  };
}

export async function measureGlossaries(
  session: Session,
  address: string,
  script: string,
  compiled: CompiledGlossary,
  sizes: readonly number[],
  rounds: number,
): Promise<RaceResult> {
  return runRace(session, address, script, {
    wanted: sizes.map((size) => enlarged(compiled, size)),
    racers: sizes.map((size, wanted) => ({ label: String(size), contender: 'glossator', wanted })),
    rounds,
  });
}
