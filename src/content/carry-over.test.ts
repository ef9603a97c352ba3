import { describe, expect, it, vi } from 'vitest';
import type { Occurrence } from '../page/occurrence.ts';
import { carryOver } from './carry-over.ts';

/** As much of an occurrence as is looked at; nodes are told apart by their identity alone. */
const occurrence = (node: object, offset: number, term = 'thermidor') =>
  ({ term, start: { node, offset } }) as unknown as Occurrence;

describe('what stays marked where a container is read again', () => {
  const node = {};
  const old = [occurrence(node, 0), occurrence(node, 20), occurrence(node, 40)];
  const next = [occurrence(node, 0), occurrence(node, 20), occurrence(node, 41)];

  it('is what stands where a marked one stood', () => {
    const left = new Set([old[1], old[2]] as Occurrence[]);
    carryOver(left, old, next);
    expect([...left]).toEqual([next[1]]);
  });

  it.each([
    ['another term', [occurrence(node, 20, 'comintern')]],
    ['another node', [occurrence({}, 20)]],
    ['nothing', []],
  ])('is not %s', (_, found) => {
    const left = new Set(old);
    carryOver(left, old, found);
    expect(left.size).toBe(0);
  });

  it('leaves other containers alone', () => {
    const elsewhere = occurrence({}, 0);
    const left = new Set([elsewhere, ...old]);
    carryOver(left, old, []);
    expect([...left]).toEqual([elsewhere]);
  });

  it('costs what the containers have, not their square', () => {
    const containers = Array.from({ length: 1_000 }, () => [occurrence({}, 0)]);
    const left = new Set(containers.flat());
    // Copying a set is adding to one.
    const add = vi.spyOn(Set.prototype, 'add');
    for (const each of containers) carryOver(left, each, each);
    const added = add.mock.calls.length;
    add.mockRestore();
    expect(left.size).toBe(1_000);
    expect(added).toBeLessThanOrEqual(2_000);
  });
});
