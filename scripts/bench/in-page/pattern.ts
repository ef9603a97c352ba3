/** Highlights in the text nodes of a page, in one registered highlight: what the plainest of extensions would do. */
export interface Contender {
  /** Looks through the page. */
  run(): unknown;
  /** How much it found, which is not measured. */
  found(): number;
  /** Takes down what it left, which is not measured. */
  undo?(): void;
}

export interface WantedWords {
  /** The forms as written. */
  readonly words: readonly string[];
  /** The language of the page, in which the words are. */
  readonly lang: 'en' | 'ru';
}

const escapePattern = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** One alternation of all words, the longest first. `\b` knows only ASCII letters, so Russian takes the Unicode way. */
export function patternOf({ words, lang }: WantedWords): RegExp {
  const any = [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
  return lang === 'ru'
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(`\\b(?:${any})\\b`, 'gi');
}

/** The name under which it is registered. */
export const HIGHLIGHT = 'bench';

/** @param search - tells where in a text node's data something is, in UTF-16 code units */
export function highlighting(
  search: (data: string, found: (from: number, to: number) => void) => void,
): Contender {
  let highlight = new Highlight();
  return {
    run() {
      highlight = new Highlight();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node as Text;
        search(text.data, (startOffset, endOffset) => {
          if (text.parentElement?.closest('script, style')) return;
          highlight.add(
            new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }),
          );
        });
      }
      CSS.highlights.set(HIGHLIGHT, highlight);
    },
    found: () => highlight.size,
    undo: () => CSS.highlights.delete(HIGHLIGHT),
  };
}

export function pattern(wanted: WantedWords): Contender {
  const regex = patternOf(wanted);
  return highlighting((data, found) => {
    regex.lastIndex = 0;
    for (let match = regex.exec(data); match; match = regex.exec(data))
      found(match.index, match.index + match[0].length);
  });
}
