/** The reader's keys "next term" and "previous term", through all frames of a tab, and the popup's way to a term. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type GoTo, hearGoTo, tellGoTo, tellSaying } from './messages.ts';
import { type FrameOrder, isWhole, type NextPlace, nextInTab, type Place } from './tab-order.ts';

type Direction = 1 | -1;

/** Names of the conversation that one step is. */
const PORTS = { 1: 'next', [-1]: 'previous' } as const;

/** What all frames are told: where the reader goes now, and the frames that lead there. */
export interface Destination extends Place {
  readonly path: readonly number[];
}

/** The same of a step. */
export interface Arrival extends Destination, NextPlace {
  /** Rises from step to step: of two, the older is not followed. */
  readonly step: number;
  /** The frame that the focus goes back to when the card is closed; none where the reader was in no frame. */
  readonly cameFrom?: string;
}

/** What a frame answers once it has gone there. */
interface Arrived {
  readonly arrived: number;
}

/** How long frames that are known to serve steps are waited for, in milliseconds: on a busy machine some take a second. */
const PATIENCE = 2_000;

/**
 * The same where it is not known how many there are, since one of them hangs; frames without a content script never tell. Where
 * all tell nothing is waited for.
 */
const PATIENCE_UNCOUNTED = 400;

/** How long a frame that is late may still join a step, in milliseconds: to close its card, and to bring a frame in it into view. */
const LATE = 3_000;

/** How long the frame that a step leads to is waited for, in milliseconds: the next step goes on from there. */
const ARRIVAL_TIME = 1_000;

/** How long the frames are given to run the script, in milliseconds: one that hangs must not keep the reader from the others. */
const RUN_TIME = 1_000;

/** Runs in a frame: whether steps are served there, that is, what the small script left has been taken (steps/handover.ts). */
function isServed(): boolean {
  const key = Symbol.for('glossator.steps');
  return key in globalThis && (globalThis as { [key]?: unknown })[key] === undefined;
}

/** How often something holds of the frames of a tab; at once, as a frame that is still loading is served the next time. */
async function askWhereServed(tabId: number): Promise<{ served: number; isEverywhere: boolean }> {
  const target = { tabId, allFrames: true };
  const results = await browser.scripting.executeScript({
    target,
    func: isServed,
    injectImmediately: true,
  });
  const served = results.filter(({ result }) => result === true).length;
  return { served, isEverywhere: served === results.length };
}

async function enter(tabId: number): Promise<number> {
  const before = await askWhereServed(tabId);
  if (before.isEverywhere) return before.served;
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['steps.js'], injectImmediately: true });
  return (await askWhereServed(tabId)).served;
}

/**
 * Has the script for stepping run in all frames of a tab.
 * @returns in how many frames it serves steps; undefined where nothing of the extension can run, or a frame hangs
 */
export function enterFrames(tabId: number): Promise<number | undefined> {
  return Promise.race([
    enter(tabId).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, RUN_TIME, undefined)),
  ]);
}

/** Brings the next occurrence of a term into view. */
export async function goToInTab(tabId: number, goTo: GoTo): Promise<void> {
  await enterFrames(tabId);
  await tellGoTo(tabId, goTo);
}

/** Says something to those who listen, in the top frame of a tab; to nobody where nothing of the extension can run. */
export async function sayInTab(tabId: number, text: string): Promise<void> {
  const target = { tabId };
  await browser.scripting
    .executeScript({ target, files: ['steps.js'], injectImmediately: true })
    .catch(() => undefined);
  await tellSaying(tabId, text);
}

/** The last step that each tab is taking, while it takes it. */
const steps = new Map<number, Promise<void>>();

/**
 * Asks the frames of a tab for their order, and tells them all where the reader goes. Of two steps the second goes on from where
 * the first has led. Keeps nothing else.
 */
export function stepInTab(tabId: number, direction: Direction): Promise<void> {
  const step = async () => {
    const served = await enterFrames(tabId);
    if (served !== 0) await askFrames(tabId, direction, served);
  };
  const taken = (steps.get(tabId) ?? Promise.resolve()).then(step).finally(() => {
    if (steps.get(tabId) === taken) steps.delete(tabId);
  });
  steps.set(tabId, taken);
  return taken;
}

let lastStep = 0;
/** A number above all before, which the background may have forgotten: milliseconds since 1970, but one in each. */
function nextStep(): number {
  lastStep = Math.max(Date.now(), lastStep + 1);
  return lastStep;
}

function toArrival(orders: readonly FrameOrder[], direction: Direction): Arrival | undefined {
  const next = nextInTab(orders, direction);
  const path = orders.find(({ frame }) => frame === next?.frame)?.path;
  if (!next || !path) return undefined;
  const cameFrom = orders.find((order) => order.cameFrom !== undefined)?.cameFrom;
  return { ...next, path, step: nextStep(), ...(cameFrom !== undefined && { cameFrom }) };
}

/**
 * One step. Resolves when the reader has arrived, or nobody can tell; frames that are late hear of it for a while.
 * @param served - how many frames will tell, where that is known
 */
function askFrames(tabId: number, direction: Direction, served: number | undefined): Promise<void> {
  const orders: FrameOrder[] = [];
  const port = browser.tabs.connect(tabId, { name: PORTS[direction] });
  return new Promise((resolve) => {
    let arrival: Arrival | undefined;
    const decide = () => {
      clearTimeout(timer);
      arrival = toArrival(orders, direction);
      if (!arrival) {
        port.disconnect();
        resolve();
        return;
      }
      port.postMessage(arrival);
      setTimeout(resolve, ARRIVAL_TIME);
      setTimeout(() => port.disconnect(), LATE);
    };
    const timer = setTimeout(decide, served === undefined ? PATIENCE_UNCOUNTED : PATIENCE);
    port.onMessage.addListener((message: unknown) => {
      const told = message as FrameOrder | Arrived;
      if ('arrived' in told) return resolve();
      orders.push(told);
      if (arrival) port.postMessage(arrival);
      else if (served === undefined ? isWhole(orders) : orders.length >= served) decide();
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
  readonly follow: (arrival: Arrival) => void;
  /** Goes to the frame's next occurrence of a term. */
  readonly goTo: (term: string) => void;
}

export function serveSteps({ frame, order, follow, goTo }: Steppable, signal: AbortSignal): void {
  hearGoTo(frame, goTo, signal);
  let followed = 0;
  const onConnect = (port: Runtime.Port) => {
    const direction = port.name === PORTS[1] ? 1 : port.name === PORTS[-1] ? -1 : undefined;
    if (!direction) return;
    port.onMessage.addListener((message: unknown) => {
      const arrival = message as Arrival;
      // It is told again for those that are late.
      if (arrival.step <= followed) return;
      followed = arrival.step;
      follow(arrival);
      if (arrival.frame === frame) port.postMessage({ arrived: followed } satisfies Arrived);
    });
    port.postMessage(order(direction));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
}
