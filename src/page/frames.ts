/** The frames of a page: their places in it, and this one's among its tab's. Works across origins. */

const FRAME_ELEMENTS = 'iframe, frame, object, embed';

/** The windows in a window, in the order of their indexes. */
const windowsIn = (outer: Window): (Window | null)[] =>
  Array.from({ length: outer.length }, (_, index) => outer[index] as Window);

/** The indexes in `window.frames` that lead from the top to this window; -1 where a frame stands in a shadow tree. */
export function framePath(window: Window): number[] {
  const path: number[] = [];
  for (let one = window; one !== one.parent; one = one.parent)
    path.unshift(windowsIn(one.parent).indexOf(one));
  return path;
}

/** A frame that stands in a page. */
export interface FrameElement {
  readonly element: Element;
  /** Its index in `window.frames`. */
  readonly index: number;
}

/** The frames of a page in document order. */
export function framesIn(document: Document): FrameElement[] {
  const { defaultView } = document;
  if (!defaultView?.length) return [];
  const windows = windowsIn(defaultView);
  return [...document.querySelectorAll(FRAME_ELEMENTS)]
    .map((element) => ({
      element,
      index: windows.indexOf((element as HTMLIFrameElement).contentWindow),
    }))
    .filter(({ index }) => index >= 0);
}
