/**
 * Tells what is pressed on the page: by mouse and pen at once, by a finger when it is lifted where it was put. A finger that
 * scrolls presses nothing: the browser takes the pointer away.
 */
export function watchPresses(
  window: Window,
  onPress: (target: EventTarget | null) => void,
  signal: AbortSignal,
): void {
  const hear = (type: 'pointerdown' | 'pointerup', isOfFingers: boolean) =>
    window.addEventListener(
      type,
      ({ target, pointerType }) => {
        if ((pointerType === 'touch') === isOfFingers) onPress(target);
      },
      { signal, capture: true, passive: true },
    );
  hear('pointerdown', false);
  hear('pointerup', true);
}
