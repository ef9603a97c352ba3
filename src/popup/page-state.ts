import type { MessageKey } from '../ui/words.ts';

/** What the browser and the settings say of the page that the popup was opened on. */
export interface PageFacts {
  /** Undefined where the extension never runs (settings), or where the browser hides the page's address. */
  readonly site: string | undefined;
  readonly isFile: boolean;
  /** Whether it is the text's own page. */
  readonly isText: boolean;
  /** Whether the browser lets the page be read; without a site, whether every site. */
  readonly isAllowed: boolean;
  /** Whether the address is hidden and files must not be read: the page may be one. */
  readonly isHidden: boolean;
  readonly isFirefox: boolean;
  readonly isSiteOn: boolean;
  readonly isOnEverywhere: boolean;
  /** Whether a content script answered. */
  readonly answers: boolean;
}

/** What is taken for so until the browser has said more. */
export const UNKNOWN_PAGE: PageFacts = {
  site: undefined,
  isFile: false,
  isText: false,
  isAllowed: true,
  isHidden: false,
  isFirefox: false,
  isSiteOn: true,
  isOnEverywhere: true,
  answers: false,
};

/** What the popup says and offers. */
export type PageState =
  | 'on'
  | 'off-here'
  | 'off-everywhere'
  | 'not-allowed'
  | 'files-not-allowed'
  | 'not-answering'
  | 'text'
  | 'cannot-run';

/** The first thing that keeps terms from being marked, or `on`. */
export function pageState(facts: PageFacts): PageState {
  if (facts.isText) return 'text';
  if (facts.site === undefined && facts.isAllowed) {
    return facts.isHidden ? 'files-not-allowed' : 'cannot-run';
  }
  if (!facts.isOnEverywhere) return 'off-everywhere';
  if (!facts.isAllowed) return facts.isFile ? 'files-not-allowed' : 'not-allowed';
  if (!facts.isSiteOn) return 'off-here';
  // No script on an allowed page: it is the browser's own (a PDF, the store), or it was there before the extension.
  return facts.answers ? 'on' : 'not-answering';
}

const STATE_WORDS: Record<Exclude<PageState, 'files-not-allowed'>, MessageKey> = {
  on: 'stateOn',
  'off-here': 'stateOffHere',
  'off-everywhere': 'stateOffEverywhere',
  'not-allowed': 'stateNotAllowed',
  'not-answering': 'stateNotAnswering',
  text: 'stateText',
  'cannot-run': 'stateCannotRun',
};

/** The message that says a state, and where it can be helped, how. */
export function wordsFor(state: PageState, isFirefox: boolean): MessageKey {
  if (state !== 'files-not-allowed') return STATE_WORDS[state];
  return isFirefox ? 'stateFilesNotAllowedFirefox' : 'stateFilesNotAllowedChromium';
}
