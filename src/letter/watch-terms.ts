import type { Cause } from '../card/handover.ts';
import type { CardRequest } from '../card/to-request.ts';
import { contextAround } from '../matching/context-around.ts';

/** The term that an event's target is, or is in. */
export function termAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.term')) || undefined;
}

/** What the card is asked for at a term of the text. */
export function requestFor(
  term: HTMLElement,
  cause: Cause,
  pointer?: { readonly x: number; readonly y: number },
): CardRequest {
  const paragraph = term.closest('[data-paragraph]') ?? term;
  const before = new Range();
  before.setStart(paragraph, 0);
  before.setEndBefore(term);
  const start = before.toString().length;
  const words = term.textContent;
  return {
    term: term.dataset.term ?? '',
    form: words.toLowerCase(),
    asWritten: words,
    strength: 'strong',
    reasons: [],
    start: { node: term, offset: 0 },
    context: contextAround(paragraph.textContent, start, start + words.length),
    cause,
    container: paragraph,
    lines: () => [...term.getClientRects()],
    ...(pointer && { pointer }),
  };
}

/** Tells when a term is chosen, by a click or by Enter or the space bar; not at the end of a selection. */
export function watchTerms(
  document: Document,
  onChosen: (term: HTMLElement, cause: Cause, pointer?: { x: number; y: number }) => void,
): void {
  document.addEventListener('click', ({ target, detail, clientX: x, clientY: y }) => {
    const term = termAt(target);
    if (!term) return;
    // A screen reader presses a button by a click that no pointer made.
    if (detail === 0) onChosen(term, 'command');
    else if (document.getSelection()?.isCollapsed !== false) onChosen(term, 'click', { x, y });
  });
  document.addEventListener('keydown', (event) => {
    const term = termAt(event.target);
    if (!term || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onChosen(term, 'command');
  });
}
