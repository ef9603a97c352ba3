/** Modules that the build makes: see scripts/build. */
declare module 'glossary:forms' {
  import type { FormTable } from './matching/form-table.ts';

  const forms: FormTable;
  export default forms;
}

declare module 'glossary:entries' {
  import type { Glossary } from './glossary/glossary.ts';

  const glossary: Glossary;
  export default glossary;
}

declare module '*.css' {
  const css: string;
  export default css;
}
