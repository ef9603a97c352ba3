/** The reader's keys "next term" and "previous term", through all frames of a tab. */
import { browser } from './browser.ts';
import { type FrameOrder, isWhole, nextInTab, type Place } from './tab-order.ts';

type Direction = 1 | -1;

/** Names of the conversation that one step is. */
const PORTS = { 1: 'next', [-1]: 'previous' } as const;

/** What all frames are told: where the reader goes now, and the frames that lead there. */
export interface Destination extends Place {
  readonly path: readonly number[];
}

/** How long silent frames are waited for, in milliseconds; a frame without a content script never tells. */
const PATIENCE = 150;

/** Asks the frames of a tab for their order, and tells them all where the reader goes. Keeps nothing. */
export function stepInTab(tabId: number, direction: Direction): Promise<void> {
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
  readonly order: (direction: Direction) => FrameOrder;
  readonly goTo: (destination: Destination) => void;
}

export function serveSteps({ order, goTo }: Steppable, signal: AbortSignal): void {
  const onConnect = (port: ReturnType<typeof browser.runtime.connect>) => {
    const direction = port.name === PORTS[1] ? 1 : port.name === PORTS[-1] ? -1 : undefined;
    if (!direction) return;
    port.onMessage.addListener((message: unknown) => goTo(message as Destination));
    port.postMessage(order(direction));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}
