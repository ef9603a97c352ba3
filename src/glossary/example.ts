import type { Mention } from './glossary.ts';

/** A paragraph such as other pages have, as the welcome page shows it. */
export interface Example {
  readonly text: string;
  /** What is marked in it. */
  readonly mentions: readonly Mention[];
}
