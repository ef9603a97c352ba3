/**
 * What the frames of a tab tell an open side panel: their terms in reading order, and which of them are on the screen. Nothing is
 * told, and nothing worked out, while no panel is connected.
 */
import type { Runtime } from 'webextension-polyfill';
import type { TermId } from '../glossary/entry.ts';
import type { Snippet } from '../matching/snippet-around.ts';
import { browser } from './browser.ts';
import { type Destination, enterFrames } from './stepping.ts';
import type { FrameOrder, Place } from './tab-order.ts';

type Port = Runtime.Port;

/** Name of the connection between the panel and the frames of its tab. */
const PANEL_PORT = 'panel';

/** A frame's occurrences in reading order: its parts count them, and `terms` has the term of each. */
export interface FrameOutline extends FrameOrder {
  readonly terms: readonly TermId[];
}

/** What a page says at an occurrence. */
export interface PlaceText {
  /** The sentence around it with its neighbours, as one line. */
  readonly context: string;
  readonly snippet: Snippet;
}

/** A frame tells the panel. */
export type Told =
  | { readonly outline: FrameOutline }
  /** the indexes of what is on the screen */
  | { readonly frame: string; readonly inView: readonly number[] }
  /** the answer to a question; without a text where the page has changed */
  | { readonly answer: number; readonly text: PlaceText | undefined };

/** The panel asks all frames to go to an occurrence of one of them, which answers with what stands there. */
export interface GoToPlace extends Destination {
  readonly question: number;
  readonly term: TermId;
}

/** What a frame does for one panel that has connected, until `signal` aborts; returns what answers the panel. */
export type Outliner = (
  tell: (told: Told) => void,
  signal: AbortSignal,
) => (asked: GoToPlace) => void;

// In a frame

export function serveOutlines(outline: Outliner, signal: AbortSignal): void {
  const onConnect = (port: Port) => {
    if (port.name !== PANEL_PORT) return;
    const connected = new AbortController();
    const end = () => connected.abort();
    port.onDisconnect.addListener(end);
    signal.addEventListener('abort', end, { signal: connected.signal });
    const answer = outline((told) => port.postMessage(told), connected.signal);
    port.onMessage.addListener((message: unknown) => answer(message as GoToPlace));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}

// In the panel

/** The panel's connection to the frames of a tab. */
export interface TabOutlines {
  /** Has the frames go to a place; tells what stands there, or undefined where none answers in time. */
  goTo(place: Place, term: TermId, path: readonly number[]): Promise<PlaceText | undefined>;
  close(): void;
}

export interface OutlineListeners {
  readonly onOutline: (outline: FrameOutline) => void;
  readonly onView: (frame: string, indexes: readonly number[]) => void;
  /** No frame answers, or the last one is gone. */
  readonly onNobody: () => void;
}

/** How long a frame is given to tell what stands at a place, in milliseconds: it answers at once, or its page is busy. */
const ANSWER_TIME = 300;

/** Has the script for outlines run in all frames of a tab, and connects to them. */
export function watchOutlines(tabId: number, listeners: OutlineListeners): TabOutlines {
  let port: Port | undefined;
  let isClosed = false;
  let questions = 0;
  const waiting = new Map<number, (text: PlaceText | undefined) => void>();

  function hear(told: Told): void {
    if (isClosed) return;
    if ('outline' in told) listeners.onOutline(told.outline);
    else if ('inView' in told) listeners.onView(told.frame, told.inView);
    else waiting.get(told.answer)?.(told.text);
  }

  async function connect(): Promise<void> {
    await enterFrames(tabId);
    if (isClosed) return;
    port = browser.tabs.connect(tabId, { name: PANEL_PORT });
    port.onMessage.addListener((message: unknown) => hear(message as Told));
    port.onDisconnect.addListener(() => {
      port = undefined;
      if (!isClosed) listeners.onNobody();
    });
  }
  // There may be no such tab.
  connect().catch(() => !isClosed && listeners.onNobody());

  return {
    goTo(place, term, path) {
      const question = questions++;
      return new Promise((resolve) => {
        const settle = (text: PlaceText | undefined) => {
          clearTimeout(timer);
          waiting.delete(question);
          resolve(text);
        };
        const timer = setTimeout(settle, ANSWER_TIME, undefined);
        waiting.set(question, settle);
        port?.postMessage({ ...place, term, path, question } satisfies GoToPlace);
      });
    },
    close() {
      isClosed = true;
      port?.disconnect();
    },
  };
}
