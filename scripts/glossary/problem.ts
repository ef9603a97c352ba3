/** Something wrong in the glossary's files, told so that its writer finds it. */
export interface Problem {
  /** Relative to the glossary's folder: "terms/party.md". */
  readonly file: string;
  /** Dotted: "sources.0.cite"; empty where the whole file is meant. */
  readonly field: string;
  readonly reason: string;
}

/** Takes a problem, so that all are told at once. */
export type Report = (file: string, field: string, reason: string) => void;

/** A problem in one line: "terms/party.md: gloss: is missing". */
export const describeProblem = ({ file, field, reason }: Problem): string =>
  [file, field, reason].filter(Boolean).join(': ');

/** All problems of a glossary at once. */
export class GlossaryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}
