import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameOrder } from './tab-order.ts';

/** A browser whose frames answer when the test says so. */
const fake = vi.hoisted(() => {
  type Listener = (message: unknown) => void;
  const portOf = () => {
    const listeners = new Set<Listener>();
    return {
      posted: [] as unknown[],
      isOpen: true,
      tell: (message: unknown) => listeners.forEach((listener) => void listener(message)),
      onMessage: { addListener: (listener: Listener) => listeners.add(listener) },
      onDisconnect: { addListener: () => undefined },
      postMessage(message: unknown) {
        this.posted.push(message);
      },
      disconnect() {
        this.isOpen = false;
      },
    };
  };
  const ports: ReturnType<typeof portOf>[] = [];
  const state = { served: [true] as (boolean | undefined)[], connect: (_: unknown) => undefined };
  const heard = new Set<(port: unknown) => void>();
  const browser = {
    scripting: { executeScript: async () => state.served.map((result) => ({ result })) },
    tabs: {
      connect() {
        const port = portOf();
        ports.push(port);
        return port;
      },
    },
    runtime: {
      onConnect: { addListener: (listener: (port: unknown) => void) => heard.add(listener) },
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
  };
  return { ports, portOf, state, heard, browser };
});
vi.mock('./browser.ts', () => ({ browser: fake.browser }));

const { serveSteps, stepInTab } = await import('./stepping.ts');

const order = (frame: string, path: number[], ...parts: FrameOrder['parts']): FrameOrder => ({
  frame,
  path,
  parts,
});
const top = order('top', [], { count: 1 }, { child: 0 });
const inner = order('inner', [0], { count: 1 });

/** Lets what is promised happen; time stands still. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const portAt = (index: number) => {
  const port = fake.ports.at(index);
  if (!port) throw new Error(`there is no conversation ${index}`);
  return port;
};

beforeEach(() => {
  vi.useFakeTimers();
  fake.ports.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('a step', () => {
  it('waits for every frame that serves steps, and no longer', async () => {
    fake.state.served = [true, true, undefined];
    void stepInTab(1, 1);
    await settle();
    portAt(0).tell(top);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(portAt(0).posted).toEqual([]);
    portAt(0).tell(inner);
    expect(portAt(0).posted).toMatchObject([{ frame: 'top', index: 0, number: 1, count: 2 }]);
  });

  it('goes on without a frame that never tells, which may join later', async () => {
    fake.state.served = [true, true];
    void stepInTab(2, 1);
    await settle();
    portAt(0).tell(top);
    await vi.advanceTimersByTimeAsync(2_000);
    const [first] = portAt(0).posted;
    expect(first).toMatchObject({ frame: 'top' });
    portAt(0).tell(inner);
    expect(portAt(0).posted).toEqual([first, first]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(portAt(0).isOpen).toBe(false);
  });

  it('asks nobody where nothing serves steps', async () => {
    fake.state.served = [undefined];
    await stepInTab(3, 1);
    expect(fake.ports).toEqual([]);
  });

  it('is taken after the one before it has arrived, and has a higher number', async () => {
    fake.state.served = [true];
    const both = Promise.all([stepInTab(4, 1), stepInTab(4, 1)]);
    await settle();
    portAt(0).tell(order('top', [], { count: 2 }));
    await settle();
    expect(fake.ports).toHaveLength(1);
    portAt(0).tell({ arrived: 1 });
    await settle();
    expect(fake.ports).toHaveLength(2);
    portAt(1).tell(order('top', [], { readAt: 5, isCounted: true }, { count: 1 }));
    portAt(1).tell({ arrived: 2 });
    await both;
    const [first, second] = [0, 1].map((at) => portAt(at).posted[0] as { step: number });
    expect(second).toMatchObject({ index: 1 });
    expect(second?.step).toBeGreaterThan(first?.step ?? Number.POSITIVE_INFINITY);
  });

  it('says from which frame the reader comes', async () => {
    fake.state.served = [true, true];
    void stepInTab(5, 1);
    await settle();
    portAt(0).tell(top);
    portAt(0).tell({ ...inner, cameFrom: 'inner' });
    expect(portAt(0).posted).toMatchObject([{ frame: 'top', cameFrom: 'inner' }]);
  });
});

describe('a frame', () => {
  it('follows each step once, and none that is older than another', () => {
    const followed: number[] = [];
    const steppable = {
      frame: 'top',
      order: () => top,
      follow: ({ step }: { step: number }) => void followed.push(step),
      goTo: () => undefined,
    };
    serveSteps(steppable, new AbortController().signal);
    const [late, next] = [fake.portOf(), fake.portOf()].map((port) => {
      for (const hear of fake.heard) hear(Object.assign(port, { name: 'next' }));
      return port;
    });
    next?.tell({ frame: 'top', step: 8 });
    next?.tell({ frame: 'top', step: 8 });
    late?.tell({ frame: 'top', step: 7 });
    expect(followed).toEqual([8]);
    expect(next?.posted).toEqual([top, { arrived: 8 }]);
  });
});
