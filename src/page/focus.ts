/**
 * Whether this is the frame of its tab that the reader is in: the innermost one with focus, or, where the page has no
 * focus at all, the top one.
 */
export function isReadersFrame(window: Window): boolean {
  const { document } = window;
  if (!document.hasFocus()) return window === window.top;
  return !['iframe', 'frame', 'object', 'embed'].includes(document.activeElement?.localName ?? '');
}
