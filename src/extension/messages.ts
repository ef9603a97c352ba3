/** What the parts of the extension say to one another, where storage is not enough. */
import type { Runtime, Tabs } from 'webextension-polyfill';
import { type Correction, isCorrection } from '../matching/corrections.ts';
import { browser } from './browser.ts';
import { type Site, siteOf } from './site-of.ts';

type Port = Runtime.Port;

/** A content script asks the background. */
type Question =
  /** the site of the tab that the frame is in */
  | { readonly ask: 'site' }
  /** the card's script to be run in the frame */
  | { readonly ask: 'card' }
  /** the script that reads a page to be run in the frame, after that with the forms for some of its text */
  | { readonly ask: 'reading'; readonly around: string }
  /** the script with a language's forms to be run in the frame */
  | { readonly ask: 'language'; readonly lang: string }
  /** nothing, but lets it and the popup know that the terms of a frame have changed */
  | { readonly ask: 'count'; readonly frame: string }
  /** the frames of its tab to close their card: Escape was pressed in one that has none */
  | { readonly ask: 'escape' }
  /** another frame of its tab to take the focus back */
  | { readonly ask: 'focus'; readonly frame: string }
  /** the text's page to be opened at a passage */
  | { readonly ask: 'text'; readonly passage: string }
  /** what is held of its site for private windows */
  | { readonly ask: 'private' }
  /** what the reader has said of a mark to be kept */
  | { readonly ask: 'correct'; readonly correction: Correction };

/** Background or popup tell the frames of a tab. */
type Order =
  /** Escape was pressed in one of them */
  | { readonly closeCard: true }
  /** what is held for private windows has changed */
  | { readonly private: true }
  /** the focus goes back to one of them */
  | { readonly takeFocus: string }
  /** the top one is to say something to those who listen */
  | { readonly say: string }
  /** the reader goes to a term of one of them */
  | { readonly goTo: GoTo };

/** How the background answers a correction. */
type Outcome = { readonly isDone: true } | { readonly failure: string };

/** How often each term stands in a frame. */
export interface FrameTerms {
  /** Tells the tab's frames apart while they live. */
  readonly frame: string;
  readonly terms: readonly { readonly term: string; readonly count: number }[];
  /** Whether it is the tab's only frame. */
  readonly isAlone?: boolean;
}

/** The popup tells the frames: bring the next occurrence of a term into view, in that frame. */
export interface GoTo {
  readonly frame: string;
  readonly term: string;
}

/** Name of the connection between the popup and the frames of its tab. */
const TERMS_PORT = 'terms';
/** Name of the one by which the background asks which terms there are, not how often. */
const IDS_PORT = 'term-ids';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// Asked by content scripts

/** The tab's site; undefined where it has none or the background can't be reached. */
export async function askSite(): Promise<Site | undefined> {
  const answer: unknown = await browser.runtime
    .sendMessage({ ask: 'site' } satisfies Question)
    .catch(() => undefined);
  return typeof answer === 'string' ? answer : undefined;
}

async function isAnsweredYes(question: Question): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage(question).catch(() => false);
  return answer === true;
}

/** Whether the card's script now runs in this frame. */
export const askForCard = (): Promise<boolean> => isAnsweredYes({ ask: 'card' });

/** Whether the script that reads a page now has run in this frame, after that with the forms for some of its text. */
export const askForReading = (around: string): Promise<boolean> =>
  isAnsweredYes({ ask: 'reading', around });

/** Whether the script with a language's forms now has run in this frame. */
export const askForLanguage = (lang: string): Promise<boolean> =>
  isAnsweredYes({ ask: 'language', lang });

/**
 * Lets background and popup know that the number of a frame's terms has changed.
 * @returns whether the toolbar shows it: the background may be ended on the way
 */
export const tellTermsChanged = (frame: string): Promise<boolean> =>
  isDone(browser.runtime.sendMessage({ ask: 'count', frame } satisfies Question));

/** Lets the other frames of the tab know that Escape was pressed in this one. */
export function tellEscape(): void {
  browser.runtime.sendMessage({ ask: 'escape' } satisfies Question).catch(() => undefined);
}

/** Has another frame of the tab take the focus back. */
export function askForFocus(frame: string): void {
  browser.runtime.sendMessage({ ask: 'focus', frame } satisfies Question).catch(() => undefined);
}

/** Has the text's page opened at a passage, in a tab of its own. */
export function askForText(passage: string): void {
  browser.runtime.sendMessage({ ask: 'text', passage } satisfies Question).catch(() => undefined);
}

/**
 * Has a correction kept, and with that carried out wherever it concerns.
 * @throws where it could not be kept, with the reason
 */
export async function askCorrection(correction: Correction): Promise<void> {
  const question: Question = { ask: 'correct', correction };
  const outcome: Outcome | undefined = await browser.runtime.sendMessage(question);
  if (outcome && 'failure' in outcome) throw new Error(outcome.failure);
}

/** What is held of the tab's site for private windows; nothing where the background can't be reached. */
export async function askPrivate(): Promise<Record<string, unknown>> {
  const answer: unknown = await browser.runtime
    .sendMessage({ ask: 'private' } satisfies Question)
    .catch(() => undefined);
  return isObject(answer) ? answer : {};
}

/** Whether this script's extension is still there: after an update or removal its old scripts live on as orphans. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

// Answered by the background

/** What the background does for content scripts. */
export interface Answers {
  /** Runs the card's script in one frame of a tab. */
  readonly runCard: (tabId: number, frameId: number) => Promise<void>;
  /** Runs the script that reads a page in one frame of a tab, after that with the forms for some of its text. */
  readonly runReading: (tabId: number, frameId: number, around: string) => Promise<void>;
  /** Runs the script with a language's forms in one frame of a tab. @throws where there is none */
  readonly runLanguage: (tabId: number, frameId: number, lang: string) => Promise<void>;
  /** The terms of a tab have changed. */
  readonly onTermsChanged: (tab: Tabs.Tab) => Promise<void>;
  /** Opens the text's page at a passage, beside a tab. */
  readonly showText: (passage: string, beside: Tabs.Tab) => Promise<void>;
  /** What is held of a tab's site for private windows. */
  readonly tellPrivate: (tab: Tabs.Tab) => Promise<unknown>;
  /** Keeps what was said in a tab. */
  readonly correct: (tab: Tabs.Tab, correction: Correction) => Promise<void>;
}

const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Answers the questions of content scripts. */
export function answerQuestions(answers: Answers): void {
  const { runCard, runReading, runLanguage, onTermsChanged, showText, tellPrivate, correct } =
    answers;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { tab, frameId } = sender;
    if (!isObject(message) || tab?.id === undefined) return undefined;
    if (message.ask === 'site') return Promise.resolve(siteOf(tab.url));
    if (message.ask === 'count') return onTermsChanged(tab);
    if (message.ask === 'escape') return order(tab.id, { closeCard: true });
    if (message.ask === 'private') return tellPrivate(tab);
    if (message.ask === 'focus') return order(tab.id, { takeFocus: String(message.frame) });
    if (message.ask === 'text') return showText(String(message.passage), tab);
    if (message.ask === 'correct' && isCorrection(message.correction))
      return outcomeOf(correct(tab, message.correction));
    if (frameId === undefined) return undefined;
    if (message.ask === 'card') return isDone(runCard(tab.id, frameId));
    if (message.ask === 'reading')
      return isDone(runReading(tab.id, frameId, String(message.around)));
    if (message.ask === 'language')
      return isDone(runLanguage(tab.id, frameId, String(message.lang)));
    return undefined;
  });
}

const outcomeOf = (work: Promise<void>): Promise<Outcome> =>
  work.then(
    () => ({ isDone: true }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );

/** How long a tab is given until its first frame tells its terms, in milliseconds: the page may be at work. */
const FIRST_TIME = 10_000;

/** How long its other frames are then given. */
const COUNT_TIME = 300;

/**
 * How many different terms the frames of a tab have. Where the extension can't run it is known at once that there are none.
 * Keeps nothing: the background may be ended at any time.
 */
export function countTabTerms(tabId: number): Promise<number> {
  const terms = new Set<string>();
  const port = browser.tabs.connect(tabId, { name: IDS_PORT });
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      port.disconnect();
      resolve(terms.size);
    };
    let timer = setTimeout(finish, FIRST_TIME);
    port.onMessage.addListener((message: unknown) => {
      for (const term of message as string[]) terms.add(term);
      clearTimeout(timer);
      timer = setTimeout(finish, COUNT_TIME);
    });
    port.onDisconnect.addListener(finish);
  });
}

/** Lets the frames of a private window's tab know that what is held for such windows has changed. */
export const tellPrivateChanged = (tabId: number): Promise<void> => order(tabId, { private: true });

/** Lets a frame of a tab bring a term into view. */
export const tellGoTo = (tabId: number, goTo: GoTo): Promise<void> => order(tabId, { goTo });

/** Has the top frame of a tab say something to those who listen. */
export const tellSaying = (tabId: number, say: string): Promise<void> => order(tabId, { say }, 0);

/** Nobody listens where the extension can't run. */
async function order(tabId: number, message: Order, frameId?: number): Promise<void> {
  const to = frameId === undefined ? {} : { frameId };
  await browser.tabs.sendMessage(tabId, message, to).catch(() => undefined);
}

// Heard by content scripts

function hearOrders(onOrder: (message: Record<string, unknown>) => void, signal: AbortSignal) {
  const listener = (message: unknown): undefined => {
    if (isObject(message)) onOrder(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

export function hearEscape(onEscape: () => void, signal: AbortSignal): void {
  hearOrders(({ closeCard }) => closeCard === true && onEscape(), signal);
}

/** Calls `onChange` when what is held for private windows has changed. */
export function hearPrivate(onChange: () => void, signal: AbortSignal): void {
  hearOrders((message) => message.private === true && onChange(), signal);
}

/** Calls `onFocus` when the focus comes back to this frame. */
export function hearFocus(frame: string, onFocus: () => void, signal: AbortSignal): void {
  hearOrders(({ takeFocus }) => takeFocus === frame && onFocus(), signal);
}

/** Calls `onSaying` with what is to be said to those who listen. */
export function hearSaying(onSaying: (text: string) => void, signal: AbortSignal): void {
  hearOrders(({ say }) => typeof say === 'string' && onSaying(say), signal);
}

/** Calls `onTerm` with a term that the reader goes to in this frame. */
export function hearGoTo(frame: string, onTerm: (term: string) => void, signal: AbortSignal): void {
  hearOrders(
    ({ goTo }) => isObject(goTo) && goTo.frame === frame && onTerm(String(goTo.term)),
    signal,
  );
}

/** How often an open popup hears of changes at most, in milliseconds. */
const TELL_INTERVAL = 200;

/** Serves popups and the background. `changed` is to be called when the frame's terms may have changed. */
export function servePopup(
  frame: string,
  told: { terms(): FrameTerms['terms']; ids(): string[] },
  signal: AbortSignal,
): { changed: () => void } {
  const ports = new Set<Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (port: Port) => {
    const isAlone = window === window.top && window.length === 0;
    port.postMessage({ frame, terms: told.terms(), isAlone } satisfies FrameTerms);
  };
  const tellAll = () => {
    timer = undefined;
    ports.forEach(tell);
  };
  const onConnect = (port: Port) => {
    if (port.name === IDS_PORT) port.postMessage(told.ids());
    if (port.name !== TERMS_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    tell(port);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
  // Chromium tells the popup nothing of a frame that goes while others stay.
  const takeLeave = () => {
    for (const port of ports) port.postMessage({ frame, terms: [] } satisfies FrameTerms);
  };
  globalThis.addEventListener('pagehide', takeLeave, { signal });
  return {
    changed: () => {
      if (ports.size > 0 && timer === undefined) timer = setTimeout(tellAll, TELL_INTERVAL);
    },
  };
}

// Used by the popup

/** The popup's connection to the frames of a tab. */
export interface TabTerms {
  readonly tabId: number;
  close(): void;
}

/**
 * Connects to all frames of a tab.
 * @param onTerms - called with a frame's terms at once and whenever they change
 * @param onNobody - called where no frame answers, or the last one is gone
 */
export function watchTabTerms(
  tabId: number,
  onTerms: (terms: FrameTerms) => void,
  onNobody: () => void,
): TabTerms {
  const port = browser.tabs.connect(tabId, { name: TERMS_PORT });
  // The end of a port that was closed here may be told late, when its successor has been answered already.
  let isClosed = false;
  port.onMessage.addListener((message: unknown) => {
    if (!isClosed) onTerms(message as FrameTerms);
  });
  port.onDisconnect.addListener(() => {
    if (!isClosed) onNobody();
  });
  return {
    tabId,
    close: () => {
      isClosed = true;
      port.disconnect();
    },
  };
}

/**
 * Calls `onFrame` with a tab and every frame of it whose number of terms has changed, as long as popup or panel live: one that
 * they are not connected to has been loaded since.
 */
export function hearFrames(onFrame: (tabId: number, frame: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }: Runtime.MessageSender) => {
    if (tab?.id !== undefined && isObject(message) && message.ask === 'count')
      onFrame(tab.id, String(message.frame));
    // The answer is the background's.
    return undefined;
  });
}
