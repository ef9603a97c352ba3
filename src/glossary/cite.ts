/** A passage with its source: as a line for readers, and as an entry of BibTeX. */
import type { Glossary, Passage } from './glossary.ts';
import { toTex } from './to-tex.ts';

type Cited = Pick<
  Glossary,
  'title' | 'author' | 'date' | 'citation' | 'citationNote' | 'bibliography'
>;

/**
 * A passage, verbatim, with author, title, date and place.
 * @param place - how its place in the text is named: "¶4"
 */
export function citeInWords(
  { author, title, date }: Cited,
  { text }: Passage,
  place: string,
): string {
  return `“${text}” — ${author}, ${title} (${date}), ${place}`;
}

/** The last year that a date names; undefined where it names none. */
const yearOf = (date: string): string | undefined => date.match(/\d{4}/g)?.at(-1);

/** The first author's family name, or what stands for it in a key: lower case, plain letters and digits. */
function nameForKey(author: string): string {
  const [first = ''] = author.split(' and ');
  const family = first.includes(',') ? first.split(',')[0] : first.split(' ').at(-1);
  const plain = (family ?? '').normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
  return plain.toLowerCase() || 'text';
}

/**
 * An entry of BibTeX with the passage, verbatim, as its annotation. Its key tells author, year and passage, and nothing that
 * may be worded otherwise one day: "trotsky-1930-p4s3".
 * @param place - how its place in the text is named: "¶4"
 */
export function citeAsBibtex(cited: Cited, { id, text }: Passage, place: string): string {
  const { author, title, date, citation, citationNote } = cited;
  const year = yearOf(date);
  const { type, ...edition } = cited.bibliography ?? { type: 'misc', howpublished: citation };
  const fields = {
    author,
    title,
    ...(year && { year }),
    ...edition,
    note: `${date}, ${place}. ${citationNote}`,
    annote: text,
  };
  const lines = Object.entries(fields).map(([name, value]) => {
    const tex = toTex(value);
    // A second pair of braces keeps a title's capitals.
    return `  ${name} = {${name === 'title' ? `{${tex}}` : tex}}`;
  });
  const key = [nameForKey(author), year, id].filter(Boolean).join('-');
  return `@${type ?? 'misc'}{${key},\n${lines.join(',\n')}\n}\n`;
}
