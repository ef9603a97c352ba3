/** Longest stretch without white space that is looked at on either side, in UTF-16 code units: a long address. */
const REACH = 200;

const ADDRESS = /^\W*(?:[a-z][a-z+.-]*:\/\/|www\.|[~.]{0,2}\/\w)|[\w-]@[\w-]+\.\w/i;
/** A file's name or a host's: a dot, then letters and digits that end it, and no capital, which begins a sentence. */
const FILE = /[\w-]\.[a-z][a-z0-9]{1,4}(?:[/?#:]|\W*$)/;

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0xa0;

/**
 * Whether a stretch of a text stands in an address, a path or a file's name, where a word is not meant: the run without
 * white space around it tells. "/media/comintern/box12", "trotsky_letters.pdf", "archive@opposition.example".
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !isSpace(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !isSpace(text.charCodeAt(to))) to += 1;
  // Most words have a space or one mark beside them.
  if (start - from < 2 && to - end < 2) return false;
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  if (/\w_$/.test(left) || /^_\w/.test(right)) return true;
  const run = `${left}${text.slice(start, end).replace(/\s+/g, '')}${right}`;
  return ADDRESS.test(run) || FILE.test(run);
}
