import { autoUpdate } from '@floating-ui/dom';
import { clipsAround } from '../page/clips-around.ts';
import { boxOf } from '../page/dom.ts';
import { homeFor } from '../page/home-for.ts';
import { isCard } from '../page/is-card.ts';
import { cutTo, type Edges, linesOf } from '../page/line-boxes.ts';
import { type Occurrence, rangeOf } from '../page/occurrence.ts';

/** The ring around the term that the reader has stepped to. */
export interface Ring {
  /** Draws it around an occurrence, wherever that goes on the screen, until the signal aborts. */
  show(occurrence: Occurrence, signal: AbortSignal): void;
  hide(): void;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** How thick the ring's inner colour is, in CSS pixels. It lies close to the text, as what stands beside that is to be read. */
const BORDER = 2;

/**
 * Makes a document's ring: an element in the top layer with a closed shadow root, in the page only while shown. Nothing of the
 * page moves, and neither pointer nor screen reader meets it.
 */
export function createRing(document: Document, css: string): Ring {
  const element = document.createElementNS(XHTML, 'div') as HTMLElement;
  element.setAttribute('data-glossator-ring', '');
  element.setAttribute('popover', 'manual');
  element.setAttribute('aria-hidden', 'true');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const lines = document.createElementNS(XHTML, 'div') as HTMLElement;
  root.append(lines);
  /** Ends what runs while it is shown. */
  let shown = new AbortController();

  function draw(boxes: readonly Edges[]): void {
    while (lines.childElementCount > boxes.length) lines.lastElementChild?.remove();
    while (lines.childElementCount < boxes.length) {
      const line = document.createElementNS(XHTML, 'div');
      line.className = 'line';
      lines.append(line);
    }
    // Where the page has zoomed its root, lengths in it are not those of the viewport.
    lines.style.zoom = String(1 / (element.currentCSSZoom || 1));
    boxes.forEach(({ left, top, right, bottom }, index) => {
      const { style } = lines.children[index] as HTMLElement;
      style.left = `${left - BORDER}px`;
      style.top = `${top - BORDER}px`;
      style.width = `${right - left + 2 * BORDER}px`;
      style.height = `${bottom - top + 2 * BORDER}px`;
    });
  }

  function hide(): void {
    shown.abort();
    element.remove();
  }

  function enterTopLayer(anchor: Element): void {
    const home = homeFor(anchor);
    if (element.parentNode !== home) home.append(element);
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  }

  return {
    hide,
    show(occurrence, signal) {
      shown.abort();
      shown = new AbortController();
      const { signal: whileShown } = shown;
      const container = boxOf(occurrence.container);
      const clips = clipsAround(container);
      const rects = () => rangeOf(occurrence)?.getClientRects() ?? [];
      const update = () => {
        const all = linesOf(rects());
        if (all.length === 0) return hide();
        const edges = clips.map((clip) => clip.getBoundingClientRect());
        draw(all.flatMap((line) => cutTo(line, edges) ?? []));
      };
      /** What enters the top layer later would cover it. Its own entering is nobody's business. */
      const onTopLayer = (event: Event) => {
        const { target } = event;
        if (target === element) event.stopImmediatePropagation();
        else if (!isCard(target)) enterTopLayer(container);
      };
      const listening = { signal: whileShown, capture: true } as const;
      const { defaultView } = document;
      defaultView?.addEventListener('toggle', onTopLayer, listening);
      defaultView?.addEventListener('fullscreenchange', onTopLayer, listening);
      signal.addEventListener('abort', hide, { signal: whileShown });
      enterTopLayer(container);
      const reference = {
        contextElement: container,
        getBoundingClientRect: () => rangeOf(occurrence)?.getBoundingClientRect() ?? new DOMRect(),
      };
      const unfollow = autoUpdate(reference, element, update);
      if (whileShown.aborted) unfollow();
      else whileShown.addEventListener('abort', unfollow);
    },
  };
}
