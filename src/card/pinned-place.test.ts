import { describe, expect, it } from 'vitest';
import { keepInView, nudge, type Point } from './pinned-place.ts';

const card = { width: 380, height: 400 };
const viewport = { width: 1000, height: 700 };

describe('keepInView', () => {
  it.each<[string, Point, Point]>([
    ['a place with room all around is kept', { x: 200, y: 100 }, { x: 200, y: 100 }],
    ['one beyond the left and the top comes in', { x: -50, y: -9 }, { x: 8, y: 8 }],
    ['one beyond the right and the bottom comes in', { x: 990, y: 690 }, { x: 612, y: 292 }],
  ])('%s', (_, wanted, expected) => {
    expect(keepInView(wanted, card, viewport)).toEqual(expected);
  });

  it('shows the top left of what is larger than the viewport', () => {
    expect(keepInView({ x: 40, y: 40 }, card, { width: 320, height: 300 })).toEqual({ x: 8, y: 8 });
  });
});

describe('nudge', () => {
  const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  it.each<[string, object, Point | undefined]>([
    ['an arrow moves by 16 pixels', { key: 'ArrowRight' }, { x: 116, y: 100 }],
    ['with Shift by 64', { key: 'ArrowUp', shiftKey: true }, { x: 100, y: 36 }],
    ['another key moves nothing', { key: 'PageUp' }, undefined],
    ['nor does an arrow of the browser’s own', { key: 'ArrowLeft', altKey: true }, undefined],
  ])('%s', (_, pressed, expected) => {
    expect(nudge({ x: 100, y: 100 }, { key: '', ...none, ...pressed })).toEqual(expected);
  });
});
