import type { Candidate } from './match.ts';

/**
 * Whether a weak form may be marked here. Weak forms are everyday words; they wait for the judgement of a page's
 * sense, which is not made yet, so none is admitted.
 */
export const admitsWeak = (_weak: Candidate): boolean => false;

/** Why a match stands, in words for the author's command `annotate`. */
export const reasonFor = (strength: Candidate['strength']): string =>
  strength === 'strong' ? 'strong form' : 'weak form, admitted by its surroundings';
