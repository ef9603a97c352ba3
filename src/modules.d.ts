/** Modules that the build makes: see scripts/build. */
declare module 'glossary:forms' {
  import type { FormTable } from './matching/form-table.ts';
  import type { Needs } from './matching/read-text.ts';
  import type { Subject } from './matching/signs.ts';

  export const forms: FormTable;
  export const subject: Subject;
  export const needs: Needs;
}

declare module 'glossary:entries' {
  import type { Glossary } from './glossary/glossary.ts';

  const glossary: Glossary;
  export default glossary;
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

declare module '*.css' {
  const css: string;
  export default css;
}
