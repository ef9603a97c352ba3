/** Time that stands still until it is told to go on: a page's timers and tasks, run one by one. */

const channel = new MessageChannel();
let resume: (() => void) | undefined;
channel.port1.onmessage = () => resume?.();

/** Lets everything that waits in microtasks happen, mutation records among it. */
const takeBreath = (): Promise<void> =>
  new Promise((resolve) => {
    resume = resolve;
    channel.port2.postMessage(undefined);
  });

const tasks: { readonly id: number; readonly run: () => void }[] = [];
const intervals = new Map<number, () => void>();
let nextId = 1;

function later(run: () => void): number {
  const id = nextId++;
  tasks.push({ id, run });
  return id;
}

function drop(id: number | undefined): void {
  const index = tasks.findIndex((task) => task.id === id);
  if (index >= 0) tasks.splice(index, 1);
  intervals.delete(id ?? 0);
}

/** Takes over the page's timers; how long they would wait is of no matter. */
export function stopTime(): void {
  Object.assign(globalThis, {
    setTimeout: later,
    clearTimeout: drop,
    setInterval: (run: () => void) => {
      const id = nextId++;
      intervals.set(id, run);
      return id;
    },
    clearInterval: drop,
  });
  Object.defineProperty(globalThis, 'scheduler', {
    configurable: true,
    value: {
      postTask: (run: () => void) =>
        new Promise<void>((resolve) => {
          later(() => {
            run();
            resolve();
          });
        }),
    },
  });
}

/** Runs at most so many of the waiting tasks, those that come to wait meanwhile included. */
export async function runTasks(most: number): Promise<void> {
  await takeBreath();
  for (let count = 0; count < most; count++) {
    const task = tasks.shift();
    if (!task) return;
    task.run();
    await takeBreath();
  }
}

/** Lets time go on until nothing waits any more; each interval has its turn once. */
export async function comeToRest(): Promise<void> {
  await runTasks(Number.POSITIVE_INFINITY);
  for (const run of intervals.values()) run();
  await runTasks(Number.POSITIVE_INFINITY);
}
