/** The reader's keys "next term" and "previous term", through all frames of a tab, and the popup's way to a term. */
import { browser } from './browser.ts';
import { type GoTo, hearGoTo, tellGoTo } from './messages.ts';
import { type FrameOrder, isWhole, nextInTab, type Place } from './tab-order.ts';

type Direction = 1 | -1;

/** Names of the conversation that one step is. */
const PORTS = { 1: 'next', [-1]: 'previous' } as const;

/** What all frames are told: where the reader goes now, and the frames that lead there. */
export interface Destination extends Place {
  readonly path: readonly number[];
}

/**
 * How long silent frames are waited for, in milliseconds; a frame without a content script never tells. Where all tell nothing
 * is waited for, and on a busy machine some take more than a tenth of a second.
 */
const PATIENCE = 400;

/** How long the frames are given to run the script, in milliseconds: one that hangs must not keep the reader from the others. */
const RUN_TIME = 1_000;

/**
 * Has the script for stepping run in all frames of a tab, at once: a frame that is still loading is served the next time.
 * Where it has run it does nothing.
 */
export async function enterFrames(tabId: number): Promise<void> {
  const entered = browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      files: ['steps.js'],
      injectImmediately: true,
    })
    // Nothing can be stepped through where the extension can't run.
    .catch(() => undefined);
  await Promise.race([entered, new Promise((resolve) => setTimeout(resolve, RUN_TIME))]);
}

/** Asks the frames of a tab for their order, and tells them all where the reader goes. Keeps nothing. */
export async function stepInTab(tabId: number, direction: Direction): Promise<void> {
  await enterFrames(tabId);
  await askFrames(tabId, direction);
}

/** Brings the next occurrence of a term into view. */
export async function goToInTab(tabId: number, goTo: GoTo): Promise<void> {
  await enterFrames(tabId);
  await tellGoTo(tabId, goTo);
}

function askFrames(tabId: number, direction: Direction): Promise<void> {
  const orders: FrameOrder[] = [];
  const port = browser.tabs.connect(tabId, { name: PORTS[direction] });
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      const next = nextInTab(orders, direction);
      const path = orders.find(({ frame }) => frame === next?.frame)?.path;
      if (next && path) port.postMessage({ ...next, path } satisfies Destination);
      port.disconnect();
      resolve();
    };
    const timer = setTimeout(finish, PATIENCE);
    port.onMessage.addListener((message: unknown) => {
      orders.push(message as FrameOrder);
      if (isWhole(orders)) finish();
    });
    // Nobody listens where the extension can't run.
    port.onDisconnect.addListener(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** What a frame does for stepping. */
export interface Steppable {
  readonly frame: string;
  /** The frame's place and occurrences in its tab's reading order. */
  readonly order: (direction: Direction) => FrameOrder;
  /** Follows the reader, who stepped to an occurrence of this frame or of another. */
  readonly follow: (destination: Destination) => void;
  /** Goes to the frame's next occurrence of a term. */
  readonly goTo: (term: string) => void;
}

export function serveSteps({ frame, order, follow, goTo }: Steppable, signal: AbortSignal): void {
  hearGoTo(frame, goTo, signal);
  const onConnect = (port: ReturnType<typeof browser.runtime.connect>) => {
    const direction = port.name === PORTS[1] ? 1 : port.name === PORTS[-1] ? -1 : undefined;
    if (!direction) return;
    port.onMessage.addListener((message: unknown) => follow(message as Destination));
    port.postMessage(order(direction));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}
