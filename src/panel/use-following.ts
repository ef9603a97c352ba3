import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How long a list that the reader has scrolled is left alone, in milliseconds: long enough to read what was looked for. */
const PAUSE = 5_000;

/**
 * Keeps the row with `aria-current` in view in a scrolling list, but not right after the reader has scrolled the list, nor while
 * the keyboard is in it.
 * @param current - what the row stands for: where it changes the list follows
 */
export function useFollowing(
  list: RefObject<HTMLElement | null>,
  current: string | undefined,
): void {
  /** Where the list was scrolled to by this; any other place is the reader's doing. */
  const own = useRef(0);
  const heldAt = useRef(Number.NEGATIVE_INFINITY);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const onScroll = () => {
      if (Math.abs(element.scrollTop - own.current) > 1) heldAt.current = Date.now();
      own.current = element.scrollTop;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  });

  useLayoutEffect(() => {
    const element = list.current;
    const row = element?.querySelector('[aria-current]');
    if (!element || !row) return;
    if (Date.now() - heldAt.current < PAUSE || element.querySelector(':focus-visible')) return;
    const box = element.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    if (top >= box.top && bottom <= box.bottom) return;
    // The list alone: `scrollIntoView` would move what is around it, too.
    element.scrollTop += (top + bottom - box.top - box.bottom) / 2;
    own.current = element.scrollTop;
  }, [current]);
}
