/** Runs in a page: tells in which order a scanner finds what is on it. */

import { compileForms } from '../../src/matching/form-table.ts';
import { createScanner } from '../../src/page/scanner.ts';
import { readerOf } from '../unit/reader-of.ts';

const form = { text: 'Comintern', strength: 'strong', case: 'any' } as const;
const reader = readerOf(compileForms([{ id: 'comintern', forms: [form] }], []));

/** The ids of the elements in which something was found, in the order of finding, until all are. */
async function orderOfReading(count: number): Promise<string[]> {
  const order: string[] = [];
  const life = new AbortController();
  await new Promise<void>((resolve) => {
    createScanner(
      {
        document,
        reader,
        onChange: (container) => {
          const { id } = container as Element;
          if (!order.includes(id)) order.push(id);
          if (order.length === count) resolve();
        },
        onRestyled: () => undefined,
        onReplaced: () => undefined,
        onShadow: () => undefined,
      },
      life.signal,
    );
  });
  life.abort();
  return order;
}

Object.assign(globalThis, { orderOfReading });
