import type { TermId } from '../glossary/entry.ts';
import type { CardRequest } from './to-request.ts';

/** An open card: what it was opened for, and the entries gone through, the shown one last. */
export interface CardState {
  readonly request: CardRequest;
  readonly trail: readonly TermId[];
}

export type CardEvent =
  | { readonly type: 'opened'; readonly request: CardRequest }
  | { readonly type: 'followed'; readonly term: TermId }
  | { readonly type: 'went-back' }
  | { readonly type: 'closed' };

/** The card after an event; undefined is closed. */
export function reduceCard(state: CardState | undefined, event: CardEvent): CardState | undefined {
  switch (event.type) {
    case 'opened':
      return { request: event.request, trail: [event.request.term] };
    case 'closed':
      return undefined;
    case 'followed':
      if (!state || state.trail.at(-1) === event.term) return state;
      return { ...state, trail: [...state.trail, event.term] };
    case 'went-back':
      if (!state || state.trail.length < 2) return state;
      return { ...state, trail: state.trail.slice(0, -1) };
  }
}
