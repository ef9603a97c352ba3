/** What answers a click by itself: a marked term inside it must not. */
const ANSWERS_CLICKS =
  'a[href], button, input, label, select, summary, textarea, [onclick], [role=button], [role=link], [role=tab], [role=menuitem]';

/**
 * Tells plain clicks on text: by the main button, without modifier keys, not on something that answers clicks, not at the
 * end of a selection, not taken by the page. Coordinates are CSS pixels of the viewport.
 */
export function watchClicks(
  window: Window,
  onClick: (point: { x: number; y: number }) => void,
  signal: AbortSignal,
): void {
  window.addEventListener(
    'click',
    (event) => {
      const { target, clientX: x, clientY: y } = event;
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail !== 1)
        return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(target instanceof Element) || target.closest(ANSWERS_CLICKS)) return;
      if (window.getSelection()?.isCollapsed === false) return;
      onClick({ x, y });
    },
    { signal, passive: true },
  );
}
