import { contains } from './dom.ts';

/** How long the pointer rests before it means something, in milliseconds. Shorter opens cards in passing, longer feels slow. */
const REST = 250;
/** How far a resting pointer may tremble, in CSS pixels. */
const TREMBLE = 6;

/** Where the pointer came to rest, in CSS pixels of the viewport. */
export interface Rest {
  readonly x: number;
  readonly y: number;
  /** Whether Shift was held when it last moved. */
  readonly shiftKey: boolean;
}

export interface DwellOptions {
  /** The pointer rests, over an element as the page sees it. */
  readonly onRest: (rest: Rest, target: EventTarget | null) => void;
  /** It moves again, or does something else. */
  readonly onMove: () => void;
}

/** Whether what scrolls has the pointer in it; a ticker elsewhere on the page does not matter. */
const isAround = (scroller: EventTarget | null, target: EventTarget | null): boolean =>
  !(scroller instanceof Element) || (target instanceof Node && contains(scroller, target));

/**
 * Tells when a mouse or pen rests on the page: not while it moves, presses a button or scrolls.
 * Listens without ever stopping the page's own events.
 */
export function watchDwell(
  window: Window,
  { onRest, onMove }: DwellOptions,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Rest | undefined;
  let over: EventTarget | null = null;
  const options = { signal, passive: true, capture: true } as const;
  const cancel = () => {
    clearTimeout(timer);
    last = undefined;
    onMove();
  };

  const follow = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    if (event.pointerType === 'touch' || event.buttons !== 0) return cancel();
    const { clientX: x, clientY: y, shiftKey, target } = event;
    if (last && Math.hypot(x - last.x, y - last.y) <= TREMBLE) return;
    clearTimeout(timer);
    onMove();
    const rest = { x, y, shiftKey };
    last = rest;
    over = target;
    timer = setTimeout(() => onRest(rest, target), REST);
  };

  window.addEventListener('pointermove', follow, options);
  window.addEventListener('pointerdown', cancel, options);
  window.addEventListener('scroll', ({ target }) => isAround(target, over) && cancel(), options);
  window.document.documentElement?.addEventListener('pointerleave', cancel, {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', cancel);
}
