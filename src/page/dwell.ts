/** How long the pointer rests before it means something, in milliseconds. Shorter opens cards in passing, longer feels slow. */
const REST = 250;
/** How far a resting pointer may tremble, in CSS pixels. */
const TREMBLE = 6;

/** Where the pointer came to rest, in CSS pixels of the viewport. */
export interface Rest {
  readonly x: number;
  readonly y: number;
}

/**
 * Tells when a mouse or pen rests on the page: not while it moves, presses a button or scrolls.
 * Listens without ever stopping the page's own events.
 */
export function watchDwell(
  window: Window,
  onRest: (rest: Rest, target: EventTarget | null) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Rest | undefined;
  const options = { signal, passive: true, capture: true } as const;
  const cancel = () => {
    clearTimeout(timer);
    last = undefined;
  };

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return cancel();
    const { clientX: x, clientY: y, target } = event;
    if (last && Math.hypot(x - last.x, y - last.y) <= TREMBLE) return;
    clearTimeout(timer);
    last = { x, y };
    timer = setTimeout(() => onRest({ x, y }, target), REST);
  };

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerdown', cancel, options);
  window.addEventListener('scroll', cancel, options);
  window.document.documentElement?.addEventListener('pointerleave', cancel, {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', cancel);
}
