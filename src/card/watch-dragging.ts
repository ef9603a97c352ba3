import type { Point } from './pinned-place.ts';

/** How far the pointer goes before it drags, in CSS pixels: a press that trembles must not pin the card. */
const THRESHOLD = 4;

/**
 * Lets the card be dragged by its bar, with mouse, pen or finger.
 * @param root - what the bar is drawn into, anew at every turn
 * @param placeOf - where the card's top left is just now, in CSS pixels of the viewport; undefined where it can't be moved
 * @param onDrag - called with where it should be
 */
export function watchDragging(
  root: ShadowRoot,
  placeOf: () => Point | undefined,
  onDrag: (to: Point) => void,
): void {
  /** From the pointer to the card's top left, and where the press began. */
  let grip: { readonly offset: Point; readonly from: Point; isDragging: boolean } | undefined;

  const end = () => {
    grip = undefined;
  };
  const onDown = (event: Event) => {
    const { target, isPrimary, button, clientX, clientY, pointerId } = event as PointerEvent;
    if (!(target instanceof Element) || !isPrimary || button !== 0) return;
    const bar = target.closest('.bar');
    const place = placeOf();
    if (!bar || !place || target.closest('button')) return;
    bar.setPointerCapture(pointerId);
    const offset = { x: place.x - clientX, y: place.y - clientY };
    grip = { offset, from: { x: clientX, y: clientY }, isDragging: false };
  };
  const onMove = (event: Event) => {
    const { buttons, clientX, clientY } = event as PointerEvent;
    // Let go where it was not heard, as when the card was closed meanwhile.
    if (buttons === 0) end();
    if (!grip) return;
    const { offset, from } = grip;
    grip.isDragging ||= Math.hypot(clientX - from.x, clientY - from.y) >= THRESHOLD;
    if (grip.isDragging) onDrag({ x: clientX + offset.x, y: clientY + offset.y });
  };
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
}
