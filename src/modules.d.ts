/** Modules that the build makes: see scripts/build. */
declare module 'glossary:forms' {
  import type { TermId } from './glossary/entry.ts';
  import type { SurveyPatterns } from './matching/survey-test.ts';

  /** What must stand on a page before anything can be marked there. */
  export const clues: SurveyPatterns;
  /** The terms whose strong forms show the subject. */
  export const showing: readonly TermId[];
  export const terms: readonly TermId[];
  /** Of each of these its kind, by its place in `KINDS`: a digit. */
  export const kinds: string;
}

declare module 'glossary:terms' {
  import type { Kind, TermId } from './glossary/entry.ts';

  /** The text's own title, which names the glossary. */
  export const title: string;
  export const terms: readonly {
    readonly id: TermId;
    readonly headword: string;
    readonly kind: Kind;
  }[];
}

declare module 'glossary:entries' {
  import type { Glossary } from './glossary/glossary.ts';

  const glossary: Glossary;
  export default glossary;
}

declare module 'glossary:passage-index' {
  import type { PassageIndex } from './matching/passage-index.ts';

  const index: PassageIndex;
  export default index;
}

declare module 'glossary:labels' {
  import type { ForeignForms } from './glossary/entry.ts';

  const forms: ForeignForms;
  export default forms;
}

declare module 'glossary:letter' {
  import type { Letter } from './glossary/letter.ts';

  const letter: Letter;
  export default letter;
}

declare module 'glossary:kind' {
  const kind: 'letter' | 'text';
  export default kind;
}

declare module 'glossary:example' {
  import type { Example } from './glossary/example.ts';

  const example: Example | null;
  export default example;
}

declare module 'glossary:languages' {
  import type { Language } from './matching/language.ts';

  /** The language of the glossary's text. */
  export const own: string;
  /** The other ones that there are forms in. */
  export const others: readonly Language[];
}

declare module '*.css' {
  const css: string;
  export default css;
}
