/** Reads glossary/word-hints.txt: what words by themselves say of the units of the text. */

/** By word, how strongly it says of each unit that a page with it should show that. */
export type WordHints = ReadonlyMap<string, Readonly<Record<string, number>>>;

const HINT = /^([a-z][\w]*):([1-9]\d*)$/;

function toHint(hint: string, line: string): [string, number] {
  const [, unit, strength] = HINT.exec(hint) ?? [];
  if (unit === undefined) throw new Error(`Not a hint: ${JSON.stringify(hint)} in "${line}"`);
  return [unit, Number(strength)];
}

/**
 * Lines of a word, a tab, and units with numbers: "ballot	p4s4:6 p4s3:1". Lines with # are remarks.
 * @throws where a line is not of this form
 */
export function parseHints(text: string): WordHints {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [word = '', hints = ''] = line.split('\t');
      return [word, Object.fromEntries(hints.split(' ').map((hint) => toHint(hint, line)))];
    }),
  );
}
