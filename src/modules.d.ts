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

declare module '*.css' {
  const css: string;
  export default css;
}
