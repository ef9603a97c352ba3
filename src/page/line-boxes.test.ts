import { describe, expect, it } from 'vitest';
import { cutTo, type Edges, linesOf } from './line-boxes.ts';

const box = (left: number, top: number, right: number, bottom: number): Edges => ({
  left,
  top,
  right,
  bottom,
});

describe('the lines of a text', () => {
  it.each<[string, Edges[], Edges[]]>([
    ['are none where nothing is laid out', [box(5, 5, 5, 20)], []],
    ['are the rectangle itself where there is one', [box(1, 2, 30, 20)], [box(1, 2, 30, 20)]],
    [
      'join the pieces of one line',
      [box(0, 0, 40, 20), box(40, 1, 90, 19), box(42, 3, 60, 15)],
      [box(0, 0, 90, 20)],
    ],
    [
      'are two where the text wraps, however tightly it is set',
      [box(200, 0, 300, 20), box(0, 18, 240, 38)],
      [box(200, 0, 300, 20), box(0, 18, 240, 38)],
    ],
    [
      'stay apart in two columns at one height',
      [box(0, 0, 100, 20), box(300, 0, 400, 20)],
      [box(0, 0, 100, 20), box(300, 0, 400, 20)],
    ],
  ])('%s', (_, rects, lines) => expect(linesOf(rects)).toEqual(lines));
});

describe('what others leave of a box', () => {
  it.each<[string, Edges[], Edges | undefined]>([
    ['is all of it where there are none', [], box(10, 10, 50, 30)],
    ['is what lies in all of them', [box(0, 0, 40, 99), box(20, 15, 99, 99)], box(20, 15, 40, 30)],
    ['is nothing where it is scrolled out of one', [box(0, 30, 99, 99)], undefined],
  ])('%s', (_, clips, left) => expect(cutTo(box(10, 10, 50, 30), clips)).toEqual(left));
});
