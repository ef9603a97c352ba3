import type { Point } from './pinned-place.ts';

/** The smallest rectangle around all of these; undefined where there are none. */
export function boundsOf(rects: readonly DOMRect[]): DOMRect | undefined {
  const [first, ...rest] = rects;
  if (!first) return undefined;
  let { left, top, right, bottom } = first;
  for (const rect of rest) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Of a term's lines the one under the pointer, or the first. */
export function lineAt(rects: readonly DOMRect[], pointer: Point | undefined): DOMRect | undefined {
  const isUnder = ({ left, right, top, bottom }: DOMRect) =>
    pointer !== undefined &&
    pointer.x >= left &&
    pointer.x <= right &&
    pointer.y >= top &&
    pointer.y <= bottom;
  return rects.find(isUnder) ?? rects[0];
}
