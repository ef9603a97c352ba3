/** How long the pointer may be outside before a hovered card closes, in milliseconds: time to cross a gap, or to change one's mind. */
const GRACE = 300;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a point lies in the smallest box around all of these: a term's line, the card, and the way between. */
export function isWithin(boxes: readonly Box[], x: number, y: number): boolean {
  if (boxes.length === 0) return false;
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a pointer goes out of the document, or into a frame in it: from there no movement is heard. */
export const leavesDocument = ({ relatedTarget }: PointerEvent): boolean =>
  !relatedTarget || (relatedTarget instanceof Element && relatedTarget.localName === 'iframe');

/**
 * Tells when the pointer has left both term and card for longer than a moment.
 * @param boxes - where term and card are just now, in CSS pixels of the viewport
 */
export function watchLeaving(
  window: Window,
  boxes: () => readonly Box[],
  onLeft: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const leave = () => {
    timer = undefined;
    onLeft();
  };
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (isWithin(boxes(), clientX, clientY)) stay();
      else timer ??= setTimeout(leave, GRACE);
    },
    { signal, passive: true, capture: true },
  );
  window.addEventListener(
    'pointerout',
    (event) => {
      if (leavesDocument(event)) timer ??= setTimeout(leave, GRACE);
    },
    { signal, passive: true, capture: true },
  );
  signal.addEventListener('abort', stay);
}
