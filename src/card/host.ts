import { homeFor } from '../page/home-for.ts';
import { CARD_ATTRIBUTE } from '../page/is-card.ts';

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
 * Makes the card's element: a popover in the top layer, with a closed shadow root. It is in the page only while shown.
 * @param onInert - called when something of the page makes it unreachable
 */
export function createHost(
  document: Document,
  css: string,
  onInert: () => void,
  signal: AbortSignal,
): CardHost {
  // A plain element: a custom one would be made by the page's own constructor, which could keep the closed root.
  const element = document.createElementNS(XHTML, 'div') as HTMLElement;
  element.setAttribute(CARD_ATTRIBUTE, '');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());

  let anchor: Element | undefined;
  const show = () => {
    if (!anchor) return;
    const home = homeFor(anchor);
    if (element.parentNode !== home) home.append(element);
    // The page's own zoom would enlarge the card, and every length that tells its place.
    const { currentCSSZoom = 1 } = home;
    element.style.setProperty('--glossator-zoom', `${1 / currentCSSZoom}`, 'important');
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };
  /** What enters the top layer later would cover the card, or make it inert. */
  const onTopLayer = ({ target }: Event) => {
    if (target === element || !anchor || !element.isConnected) return;
    const modals = document.querySelectorAll(':modal');
    const modal = modals[modals.length - 1];
    if (modal && !modal.contains(anchor)) onInert();
    else show();
  };
  document.addEventListener('fullscreenchange', onTopLayer, { signal });
  document.addEventListener('toggle', onTopLayer, { signal, capture: true });
  const hide = () => element.remove();
  signal.addEventListener('abort', hide);

  return {
    element,
    root,
    show(next) {
      anchor = next;
      show();
    },
    hide,
  };
}
