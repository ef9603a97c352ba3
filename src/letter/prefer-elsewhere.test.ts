import { describe, expect, it } from 'vitest';
import type { Entry } from '../glossary/entry.ts';
import type { Passage } from '../glossary/glossary.ts';
import { preferElsewhere } from './prefer-elsewhere.ts';

const entry = { passages: ['a', 'b', 'c'] } as unknown as Entry;
const order = (ids: string, here: string) =>
  preferElsewhere(
    entry,
    [...ids].map((id) => ({ id }) as Passage),
    ({ id }) => id === here,
  )
    .map(({ id }) => id)
    .join('');

describe('preferElsewhere', () => {
  it.each([
    ['the entry’s own of other places first, in their order', 'bac', 'b', 'acb'],
    ['nothing moved where what is read is no passage', 'bac', 'z', 'bac'],
    ['not a foreign one before the only own', 'bx', 'b', 'bx'],
    ['own ones before foreign ones', 'xba', 'b', 'axb'],
  ])('has %s', (_, ids, here, expected) => {
    expect(order(ids, here)).toBe(expected);
  });
});
