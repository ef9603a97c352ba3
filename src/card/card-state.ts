import type { TermId } from '../glossary/entry.ts';
import type { Point } from './pinned-place.ts';
import type { CardRequest } from './to-request.ts';

/** An open card: what it was opened for, the entries gone through, the shown one last, and which of its passages it shows. */
export interface CardState {
  readonly request: CardRequest;
  readonly trail: readonly TermId[];
  /** Times the reader asked for another passage of the shown entry: 0 is the one that fits best. */
  readonly turns: number;
  /** Where the reader has pinned it, its top left in CSS pixels of the viewport; absent while it hangs by its term. */
  readonly pinnedAt?: Point;
}

export type CardEvent =
  | { readonly type: 'opened'; readonly request: CardRequest }
  | { readonly type: 'followed'; readonly term: TermId }
  | { readonly type: 'went-back' }
  | { readonly type: 'turned' }
  | { readonly type: 'pinned'; readonly at: Point }
  | { readonly type: 'unpinned' }
  | { readonly type: 'closed' };

/** The card after an event; undefined is closed. */
export function reduceCard(state: CardState | undefined, event: CardEvent): CardState | undefined {
  switch (event.type) {
    case 'opened':
      return { ...state, request: event.request, trail: [event.request.term], turns: 0 };
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
    case 'pinned':
      return state && { ...state, pinnedAt: event.at };
    case 'unpinned': {
      if (!state) return state;
      const { pinnedAt: _, ...unpinned } = state;
      // It was called for as much as by a click: it does not go because the pointer is not on it.
      return { ...unpinned, request: { ...state.request, cause: 'click' } };
    }
  }
}
