import type { FrameOrder, OrderPart } from '../extension/tab-order.ts';
import { isReadersFrame } from '../page/focus.ts';
import { framePath } from '../page/frames.ts';
import { compareOccurrences, type Occurrence } from '../page/occurrence.ts';
import { indexOfPlace, indexOfView, stopsIn } from '../page/stops.ts';
import type { LastRead } from './handover.ts';

/** What a frame tells the background of its reading order. */
export function frameOrder(
  frame: string,
  window: Window,
  occurrences: readonly Occurrence[],
  last: LastRead | undefined,
  direction: 1 | -1,
): FrameOrder {
  const stops = stopsIn(window.document, occurrences);
  const isKnown = last?.occurrence.start.node.isConnected;
  const here = isKnown
    ? indexOfPlace(stops, last.occurrence)
    : indexOfView(stops, direction, window.innerHeight);
  const parts: OrderPart[] = stops.map((stop) =>
    'frame' in stop ? { child: stop.frame.index } : { count: 1 },
  );
  if (isKnown) {
    const stop = stops[here];
    const isCounted =
      stop && 'occurrence' in stop && compareOccurrences(stop.occurrence, last.occurrence) === 0;
    parts.splice(here, isCounted ? 1 : 0, { readAt: last.at, isCounted: isCounted ?? false });
  } else if (isReadersFrame(window)) parts.splice(here, 0, { readAt: 0, isCounted: false });
  return { frame, path: framePath(window), parts };
}
