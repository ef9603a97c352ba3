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

declare module 'glossary:labels' {
  import type { ForeignForms } from './glossary/entry.ts';

  const forms: ForeignForms;
  export default forms;
}

declare module 'glossary:languages' {
  import type { Language } from './matching/language.ts';

  /** The language of the text, and the others whose forms are in scripts of their own. */
  const languages: { readonly own: string; readonly others: readonly Language[] };
  export default languages;
}

declare module '*.css' {
  const css: string;
  export default css;
}
