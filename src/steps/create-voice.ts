import { homeFor } from '../page/home-for.ts';

/** What says something to those who listen, and shows nothing. */
export interface Voice {
  /** @param anchor - what it is about: from outside an open dialog nothing is heard */
  say(text: string, anchor: Element): void;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** How long a new place for announcements stands before one is made, in milliseconds: a screen reader must have noticed it. */
const NOTICED = 100;

/** How long after an announcement its place is taken out of the page, in milliseconds: it may wait for what is read before. */
const HEARD = 5_000;

/** Makes a document's voice: a live region in a closed shadow root, in the page only while there is something to say. */
export function createVoice(
  document: Document,
  css: string,
  lang: string,
  signal: AbortSignal,
): Voice {
  const element = document.createElementNS(XHTML, 'div') as HTMLElement;
  element.setAttribute('data-glossator-voice', '');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const region = document.createElementNS(XHTML, 'p');
  region.setAttribute('role', 'status');
  region.setAttribute('lang', lang);
  root.append(region);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    element.remove();
  };
  signal.addEventListener('abort', leave);

  return {
    say(text, anchor) {
      clearTimeout(timer);
      // What is said twice must have been unsaid.
      region.textContent = '';
      const home = homeFor(anchor);
      if (element.parentNode !== home) home.append(element);
      timer = setTimeout(() => {
        region.textContent = text;
        timer = setTimeout(leave, HEARD);
      }, NOTICED);
    },
  };
}
