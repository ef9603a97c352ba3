import { describe, expect, it } from 'vitest';
import { type FrameOrder, isWhole, nextInTab, type OrderPart } from './tab-order.ts';

/** A frame by its path, as "top", "0" or "0/1"; parts as "3" occurrences, "#0" a frame, "@5" read at 5, "@5!" on one. */
function order(path: string, ...parts: string[]): FrameOrder {
  const toPart = (part: string): OrderPart => {
    if (part.startsWith('#')) return { child: Number(part.slice(1)) };
    if (!part.startsWith('@')) return { count: Number(part) };
    return { readAt: Number.parseInt(part.slice(1), 10), isCounted: part.endsWith('!') };
  };
  const numbers = path === 'top' ? [] : path.split('/').map(Number);
  return { frame: path, path: numbers, parts: parts.map(toPart) };
}

const next = (direction: 1 | -1, ...orders: FrameOrder[]): string | undefined => {
  const place = nextInTab(orders, direction);
  return place && `${place.frame}:${place.index}`;
};

describe('the next occurrence of a tab', () => {
  it.each<[string, FrameOrder[], string | undefined, string | undefined]>([
    ['is none where there is none', [order('top')], undefined, undefined],
    ['is the first or last where nobody was anywhere', [order('top', '3')], 'top:0', 'top:2'],
    ['follows the one the reader is on', [order('top', '1', '@5!', '1')], 'top:2', 'top:0'],
    ['goes round', [order('top', '@5!', '2')], 'top:1', 'top:2'],
    ['is the reader’s own where there is no other', [order('top', '@5!')], 'top:0', 'top:0'],
    ['lies around a place without one', [order('top', '2', '@0', '1')], 'top:2', 'top:1'],
    [
      'enters a frame that stands between',
      [order('top', '@5!', '#0', '1'), order('0', '2')],
      '0:0',
      'top:1',
    ],
    [
      'leaves a frame for what stands around it',
      [order('top', '1', '#0', '1'), order('0', '@9!')],
      'top:1',
      'top:0',
    ],
    [
      'passes from frame to frame, nested ones too, whatever the order in which they told',
      [order('1', '1'), order('0/0', '@9!'), order('top', '#0', '#1'), order('0', '1', '#0')],
      '1:0',
      '0:0',
    ],
    [
      'goes on from where the reader was last',
      [order('top', '@3!', '1', '#0'), order('0', '1', '@7!', '1')],
      '0:2',
      '0:0',
    ],
    ['reaches frames that nobody holds', [order('top', '@5!'), order('-1', '1')], '-1:0', '-1:0'],
    ['passes over a frame that is silent', [order('top', '@5!', '#0', '1')], 'top:1', 'top:1'],
  ])('%s', (_, orders, forward, back) => {
    expect([next(1, ...orders), next(-1, ...orders)]).toEqual([forward, back]);
  });
});

describe('the number of the next occurrence', () => {
  it.each<[string, FrameOrder[], string]>([
    ['is among those of one frame', [order('top', '1', '@5!', '1')], '3 of 3'],
    ['begins again at the end', [order('top', '2', '@5!')], '1 of 3'],
    [
      'is among those of all frames',
      [order('top', '2', '#0', '4'), order('0', '1', '@9!', '1')],
      '5 of 9',
    ],
    ['counts no place without one', [order('top', '2', '@0', '1')], '3 of 3'],
  ])('%s', (_, orders, expected) => {
    const { number, count } = nextInTab(orders, 1) ?? {};
    expect(`${number} of ${count}`).toBe(expected);
  });
});

describe('a tab’s order is whole', () => {
  it.each<[string, FrameOrder[], boolean]>([
    ['with the top alone', [order('top', '3')], true],
    ['not without the top', [order('0', '3')], false],
    ['not before a frame that it holds', [order('top', '#0')], false],
    ['not before a nested one', [order('top', '#0'), order('0', '#0')], false],
    ['with all', [order('top', '#0'), order('0', '#0'), order('0/0', '1')], true],
  ])('%s', (_, orders, expected) => expect(isWhole(orders)).toBe(expected));
});
