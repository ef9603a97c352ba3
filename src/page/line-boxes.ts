/** The lines of a text on the screen, from the rectangles that the browser has for it. */

/** Edges in CSS pixels of the viewport. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far apart two pieces of one line may stand, in CSS pixels: the padding of an inline element between them. */
const GAP = 4;

function isSameLine(a: Edges, b: Edges): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  // Half: a raised or smaller piece is of the line, the next line's is not, however tight they are set.
  return overlap > lower / 2 && a.left <= b.right + GAP && b.left <= a.right + GAP;
}

const around = (a: Edges, b: Edges): Edges => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** One box for each line, of rectangles in reading order; elements inside a line have rectangles of their own. */
export function linesOf(rects: Iterable<Edges>): Edges[] {
  const lines: Edges[] = [];
  for (const rect of rects) {
    if (rect.right <= rect.left || rect.bottom <= rect.top) continue;
    const at = lines.findIndex((line) => isSameLine(line, rect));
    const line = lines[at];
    if (line) lines[at] = around(line, rect);
    else lines.push(rect);
  }
  return lines;
}

/** What of a box others leave to be seen; undefined where they leave nothing. */
export function cutTo(box: Edges, clips: readonly Edges[]): Edges | undefined {
  const left = Math.max(box.left, ...clips.map((clip) => clip.left));
  const top = Math.max(box.top, ...clips.map((clip) => clip.top));
  const right = Math.min(box.right, ...clips.map((clip) => clip.right));
  const bottom = Math.min(box.bottom, ...clips.map((clip) => clip.bottom));
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}
