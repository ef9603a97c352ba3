/** Runs in a page: a scanner with what it did, for tests that look at how it reads and what it holds. */
import { compileForms } from '../../src/matching/form-table.ts';
import { createScanner } from '../../src/page/scanner.ts';
import { readerOf } from '../unit/reader-of.ts';

const form = { text: 'Comintern', strength: 'strong', case: 'any' } as const;
const reader = readerOf(compileForms([{ id: 'comintern', forms: [form] }], []));

const life = new AbortController();
/** The texts that were matched, in order, since it was last emptied. */
const matched: string[] = [];
const isInPage = (container: Node) => container.isConnected;
/** Containers with what was found in them, as the scanner told of them. */
const told = new Map<Node, number>();

const scanner = createScanner(
  {
    document,
    reader: {
      ...reader,
      readAtOnce(text) {
        matched.push(text.trim());
        return reader.readAtOnce(text);
      },
    },
    onChange: (container, occurrences) => {
      if (occurrences.length > 0) told.set(container, occurrences.length);
      else told.delete(container);
    },
    onRestyled: () => undefined,
    onReplaced: () => undefined,
    onShadow: () => undefined,
    slice: { text: 300, nodes: 30, time: Number.POSITIVE_INFINITY },
  },
  life.signal,
);

Object.assign(globalThis, {
  scanning: {
    matched,
    count: () => scanner.unordered().length,
    /** Containers that it has told of and not taken back although they are gone. */
    heldInVain: () => [...told.keys()].filter((container) => !isInPage(container)).length,
  },
});
