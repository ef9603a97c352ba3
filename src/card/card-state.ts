import type { TermId } from '../glossary/entry.ts';
import type { CardRequest } from './to-request.ts';

/** An open card: what it was opened for, the entries gone through, the shown one last, and which of its passages it shows. */
export interface CardState {
  readonly request: CardRequest;
  readonly trail: readonly TermId[];
  /** Times the reader asked for another passage of the shown entry: 0 is the one that fits best. */
  readonly turns: number;
}

export type CardEvent =
  | { readonly type: 'opened'; readonly request: CardRequest }
  | { readonly type: 'followed'; readonly term: TermId }
  | { readonly type: 'went-back' }
  | { readonly type: 'turned' }
  | { readonly type: 'closed' };

/** The card after an event; undefined is closed. */
export function reduceCard(state: CardState | undefined, event: CardEvent): CardState | undefined {
  switch (event.type) {
    case 'opened':
      return { request: event.request, trail: [event.request.term], turns: 0 };
    case 'closed':
      return undefined;
    case 'followed':
      if (!state || state.trail.at(-1) === event.term) return state;
      return { ...state, trail: [...state.trail, event.term], turns: 0 };
    case 'went-back':
      if (!state || state.trail.length < 2) return state;
      return { ...state, trail: state.trail.slice(0, -1), turns: 0 };
    case 'turned':
      return state && { ...state, turns: state.turns + 1 };
  }
}
