import type { GoToPlace, Outliner, PlaceText } from '../extension/outlines.ts';
import type { OrderPart } from '../extension/tab-order.ts';
import { contextAround } from '../matching/context-around.ts';
import { snippetAround } from '../matching/snippet-around.ts';
import { atMostEvery } from '../page/at-most-every.ts';
import { blockAround } from '../page/block-occurrences.ts';
import { framePath } from '../page/frames.ts';
import type { Occurrence } from '../page/occurrence.ts';
import { type Stop, stopsIn } from '../page/stops.ts';
import { watchView } from '../page/watch-view.ts';
import { goToOccurrence, showFrameOn } from './go-to-occurrence.ts';
import type { SteppedFrame } from './handover.ts';

/** How often a panel hears of a page's changes at most, in milliseconds: each time the whole page is gone through. */
const TELL_TIME = 300;

const toPart = (stop: Stop): OrderPart =>
  'frame' in stop ? { child: stop.frame.index } : { count: 1 };

function textAt(occurrence: Occurrence): PlaceText | undefined {
  const block = blockAround(occurrence);
  if (!block) return undefined;
  const { text, start, end } = block;
  return { context: contextAround(text, start, end), snippet: snippetAround(text, start, end) };
}

/** What a frame tells an open side panel, and does for it. */
export function createOutliner({ frame, reading, heard }: SteppedFrame): Outliner {
  return (tell, signal) => {
    /** As the panel knows them. */
    let told: readonly Occurrence[] = [];
    const view = watchView(window, (inView) => tell({ frame, inView }), signal);

    function tellAll(): void {
      const stops = stopsIn(document, reading()?.wanted() ?? []);
      told = stops.flatMap((stop) => ('occurrence' in stop ? stop.occurrence : []));
      const terms = told.map(({ term }) => term);
      tell({ outline: { frame, path: framePath(window), parts: stops.map(toPart), terms } });
      view.watch(told);
    }

    /** Chromium tells the panel nothing of a frame that goes while others stay. */
    const takeLeave = () =>
      tell({ outline: { frame, path: framePath(window), parts: [], terms: [] } });

    function goTo({ index, term, question }: GoToPlace): void {
      const here = reading();
      // The page may have changed since the panel heard of it.
      const occurrence =
        told[index]?.term === term ? told[index] : told.find((one) => one.term === term);
      if (here && occurrence) goToOccurrence(occurrence, here);
      tell({ answer: question, text: occurrence && textAt(occurrence) });
    }

    const tellSoon = atMostEvery(TELL_TIME, tellAll, signal);
    heard.add(tellSoon);
    signal.addEventListener('abort', () => heard.delete(tellSoon));
    window.addEventListener('pagehide', takeLeave, { signal });
    tellAll();
    return (asked) => {
      if (asked.frame === frame) goTo(asked);
      else {
        reading()?.leave();
        showFrameOn(asked.path);
      }
    };
  };
}
