/**
 * Where an element of ours may stand to be usable: on the document element, save in a modal dialog, an element in fullscreen or
 * a popover. Outside of the first two everything is inert, in the top layer too, and a press outside of a popover closes
 * it: there it is put inside (docs/decisions/0005).
 */
export function homeFor(anchor: Element): Element {
  let element: Element | undefined = anchor;
  while (element) {
    const home = Element.prototype.closest.call(element, ':modal, :popover-open');
    if (home) return home;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : undefined;
  }
  return anchor.ownerDocument.documentElement;
}
