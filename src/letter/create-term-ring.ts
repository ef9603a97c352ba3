/** The ring around the term of the text that the reader has stepped to: terms are elements here, and have it by the style sheet. */
export interface TermRing {
  show(term: HTMLElement): void;
}

/** It goes with the next step, on Escape, and on a press outside of the card, as on other pages. */
export function createTermRing(document: Document, signal: AbortSignal): TermRing {
  let ringed: HTMLElement | undefined;
  const hide = () => {
    delete ringed?.dataset.ring;
  };
  // The card listens anew whenever it opens, and so later: it keeps Escape to itself.
  const listening = { signal, capture: true, passive: true } as const;
  const { defaultView } = document;
  defaultView?.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), listening);
  defaultView?.addEventListener(
    'pointerdown',
    ({ target }) => {
      const isCard = target instanceof Element && target.hasAttribute('data-glossator-card');
      if (!isCard) hide();
    },
    listening,
  );
  return {
    show(term) {
      hide();
      ringed = term;
      term.dataset.ring = '';
    },
  };
}
