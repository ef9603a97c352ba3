/** Where the frames of a tab stand in one reading order, and what comes next in it. */

/** A stretch of a frame's reading order. */
export type OrderPart =
  /** so many occurrences, one after the other */
  | { readonly count: number }
  /** a frame within it, by its index in `window.frames` */
  | { readonly child: number }
  /** where the reader was, and when, in milliseconds since 1970; `isCounted` where an occurrence stands right there */
  | { readonly readAt: number; readonly isCounted: boolean };

/** What a frame tells of its reading order. */
export interface FrameOrder {
  /** Tells the tab's frames apart while they live. */
  readonly frame: string;
  /** The indexes in `window.frames` that lead from the top to this frame; empty for the top. */
  readonly path: readonly number[];
  readonly parts: readonly OrderPart[];
  /** The frame that the focus goes back to from a card, told by the one that the reader is in. */
  readonly cameFrom?: string;
}

/** An occurrence of a frame, by its place among those that can be reached there. */
export interface Place {
  readonly frame: string;
  readonly index: number;
}

/** Where a step leads. */
export interface NextPlace extends Place {
  /** Its number among all occurrences of the tab, from 1, and how many these are. */
  readonly number: number;
  readonly count: number;
}

type Item = { readonly place?: Place; readonly readAt?: number };

const keyOf = (path: readonly number[]): string => path.join('/');

/** Most occurrences that a frame is believed to have: what a page's process says is not trusted. */
const MOST = 100_000;

/** All frames' parts as one list; frames that no other one holds come last, in the order in which they told. */
function flatten(orders: readonly FrameOrder[]): Item[] {
  const byPath = new Map(orders.map((order) => [keyOf(order.path), order]));
  const items: Item[] = [];
  const visited = new Set<FrameOrder>();
  const visit = (order: FrameOrder | undefined) => {
    if (!order || visited.has(order)) return;
    visited.add(order);
    let index = 0;
    const next = (): Place => ({ frame: order.frame, index: index++ });
    for (const part of order.parts) {
      if ('child' in part) visit(byPath.get(keyOf([...order.path, part.child])));
      else if ('readAt' in part)
        items.push({ readAt: part.readAt, ...(part.isCounted && { place: next() }) });
      else
        for (let left = Math.min(part.count, MOST); left > 0; left--) items.push({ place: next() });
    }
  };
  visit(byPath.get(''));
  orders.forEach(visit);
  return items;
}

/** The occurrence after (or before) where the reader was last, going round at the end; undefined where there is none. */
export function nextInTab(orders: readonly FrameOrder[], direction: 1 | -1): NextPlace | undefined {
  const items = flatten(orders);
  const latest = items.reduce((last, { readAt }) => Math.max(last, readAt ?? -1), -1);
  const here = items.findIndex(({ readAt }) => readAt === latest && latest >= 0);
  // Nobody was anywhere: from before the first, or after the last.
  const from = here >= 0 ? here : direction === 1 ? -1 : items.length;
  for (let step = 1; step <= items.length; step++) {
    const at = (from + step * direction + items.length * 2) % items.length;
    const place = items[at]?.place;
    if (!place) continue;
    const places = items.flatMap((item) => item.place ?? []);
    return { ...place, number: places.indexOf(place) + 1, count: places.length };
  }
  return undefined;
}

/** Every occurrence of a tab, in reading order. */
export const placesInTab = (orders: readonly FrameOrder[]): Place[] =>
  flatten(orders).flatMap(({ place }) => place ?? []);

/** Whether every frame that another one holds has told its order, the top one too. */
export function isWhole(orders: readonly FrameOrder[]): boolean {
  const told = new Set(orders.map(({ path }) => keyOf(path)));
  const isTold = (path: readonly number[]) => told.has(keyOf(path));
  const holdsAll = ({ path, parts }: FrameOrder) =>
    parts.every((part) => !('child' in part) || isTold([...path, part.child]));
  return isTold([]) && orders.every(holdsAll);
}
