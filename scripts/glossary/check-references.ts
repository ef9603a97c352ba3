import type { LetterText } from './letter-text.ts';
import type { Report } from './problem.ts';
import { META_FILE, type NamedTermFile } from './read-glossary.ts';
import type { Meta } from './schema.ts';

function checkSlips(meta: Meta, text: LetterText, report: Report): void {
  meta.slips.forEach(({ paragraph, words }, index) => {
    if (!text.holds(paragraph, words))
      report(META_FILE, `slips.${index}.words`, `“${words}” is not in paragraph ${paragraph}`);
  });
}

/** Reports what the files name and there is not: paragraphs, terms, kinds of relation, words of the text. */
export function checkReferences(
  terms: readonly NamedTermFile[],
  ids: ReadonlySet<string>,
  meta: Meta,
  text: LetterText,
  report: Report,
): void {
  checkSlips(meta, text, report);
  for (const { path, head } of terms) {
    head.paragraphs.forEach((paragraph, index) => {
      if (!text.has(paragraph))
        report(path, `paragraphs.${index}`, `there is no paragraph ${paragraph}`);
    });
    head.relations.forEach(({ to, type, paragraph, evidence }, index) => {
      const tell = (field: string, reason: string) =>
        report(path, `relations.${index}.${field}`, reason);
      if (!ids.has(to)) tell('to', `there is no term “${to}”`);
      if (!Object.hasOwn(meta.relationTypes, type))
        tell('type', `“${type}” is not among the relationTypes of ${META_FILE}`);
      if (!text.holds(paragraph, evidence))
        tell('evidence', `is not, word for word, in paragraph ${paragraph}`);
    });
  }
}
