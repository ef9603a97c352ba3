import { CARD_ELEMENT } from '../page/card-element.ts';

/** The card's element on the page and the root that its content is rendered into. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it above everything else on the page, near `anchor`. */
  show(anchor: Element): void;
  hide(): void;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Events of the card's own content; the page has no business with them. */
const OWN_EVENTS = [
  'click',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'change',
  'focusin',
  'focusout',
  'wheel',
  'touchstart',
  'touchend',
  'copy',
] as const;

/**
 * Where the element may stand to be usable: on the document element, save in a modal dialog or an element in fullscreen.
 * Outside of those everything is inert, in the top layer too, so there it is put inside (docs/decisions/0005).
 */
function homeFor(anchor: Element): Element {
  return anchor.closest(':modal') ?? anchor.ownerDocument.documentElement;
}

/**
 * Makes the card's element: a popover in the top layer, with a closed shadow root. It is in the page only while shown.
 */
export function createHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const element = document.createElementNS(XHTML, CARD_ELEMENT) as HTMLElement;
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());

  const raise = () => {
    if (!element.isConnected) return;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };
  // What enters the top layer later would cover it.
  document.addEventListener('fullscreenchange', raise, { signal });
  const hide = () => element.remove();
  signal.addEventListener('abort', hide);

  return {
    element,
    root,
    show(anchor) {
      const home = homeFor(anchor);
      if (element.parentNode !== home) home.append(element);
      raise();
    },
    hide,
  };
}
