/** The side panel, about the tab that is shown in its window. `panel.html?tabId=N` is about that tab alone. */
import glossary from 'glossary:entries';
import foreignForms from 'glossary:labels';
import passageIndex from 'glossary:passage-index';
import { render } from 'preact';
import { hearFrames } from './extension/messages.ts';
import { type FrameOutline, type TabOutlines, watchOutlines } from './extension/outlines.ts';
import {
  describeTab,
  requestAccess,
  type Tab,
  tabToRead,
  watchActiveTab,
  watchLoading,
} from './extension/page.ts';
import { reasonOf } from './extension/reason-of.ts';
import { hearChanges } from './extension/settings.ts';
import { placesInTab } from './extension/tab-order.ts';
import { TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { atFirstCall } from './matching/at-first-call.ts';
import { createPassageChooser } from './matching/choose-passage.ts';
import { createLookUp } from './matching/look-up.ts';
import { atMostEvery } from './page/at-most-every.ts';
import { Panel } from './panel/Panel.tsx';
import type { PagePlace } from './panel/page-terms.ts';
import { UNKNOWN_PAGE } from './popup/page-state.ts';

const index = createGlossaryIndex(glossary);
const lookUp = atFirstCall(() => createLookUp(glossary, foreignForms));
const choosePassages = atFirstCall(() => createPassageChooser(glossary, passageIndex));

let facts = UNKNOWN_PAGE;
let failure: string | undefined;
let tab: Tab | undefined;
/** How many pages the panel has been about: another page, another number. */
let pages = 0;
let tabOutlines: TabOutlines | undefined;
/** What the frames of the tab told last. */
const outlines = new Map<string, FrameOutline>();
const views = new Map<string, ReadonlySet<number>>();

function places(): PagePlace[] {
  return placesInTab([...outlines.values()]).map((place) => ({
    ...place,
    term: outlines.get(place.frame)?.terms[place.index] ?? '',
    isOnScreen: views.get(place.frame)?.has(place.index) ?? false,
  }));
}

async function goTo(place: PagePlace) {
  const path = outlines.get(place.frame)?.path;
  return path && tabOutlines?.goTo(place, place.term, path);
}

function draw(): void {
  render(
    <Panel
      facts={facts}
      page={pages}
      places={places()}
      failure={failure}
      index={index}
      lookUp={lookUp}
      choosePassages={choosePassages}
      words={words}
      textPage={TEXT_PAGE}
      wayToText={{ addressOf: textAddress }}
      onGoTo={goTo}
      onAllow={() => void requestAccess().then(update)}
    />,
    document.body,
  );
}

/** Ends with the panel. */
const { signal } = new AbortController();
/** Drawn once for all that is told in one turn: a page may have many frames. */
const drawSoon = atMostEvery(0, draw, signal);

/** Asks anew what the browser and the settings say of the tab. */
async function update(): Promise<void> {
  try {
    const described = await describeTab(await tabToRead(location.search));
    // Only now: a frame may have answered meanwhile.
    facts = { ...facts, ...described };
    failure = undefined;
  } catch (error) {
    failure = words('readFailed', reasonOf(error));
  }
  draw();
}

/**
 * How long an answer is waited for before it is asked again, in milliseconds: a page may be busy or still loading, and then its
 * frames hear the connection before the script is there that answers it. Doubled each time, as most such pages never will.
 */
const RETRY = 1_000;
const LONGEST_RETRY = 30_000;
let retry: ReturnType<typeof setTimeout> | undefined;

/** Hears the frames of a tab from now on, those of before forgotten. */
function connect(tabId: number, wait = RETRY): void {
  const again = () => {
    clearTimeout(retry);
    retry = setTimeout(() => connect(tabId, Math.min(wait * 2, LONGEST_RETRY)), wait);
  };
  tabOutlines?.close();
  outlines.clear();
  views.clear();
  again();
  tabOutlines = watchOutlines(tabId, {
    onOutline(outline) {
      clearTimeout(retry);
      facts = { ...facts, answers: true };
      outlines.set(outline.frame, outline);
      drawSoon();
    },
    onView(frame, indexes) {
      views.set(frame, new Set(indexes));
      drawSoon();
    },
    onNobody() {
      facts = { ...facts, answers: false };
      outlines.clear();
      views.clear();
      drawSoon();
      again();
    },
  });
}

/** Turns to the tab that the panel is about now. */
async function follow(): Promise<void> {
  const next = await tabToRead(location.search);
  if (next.id === tab?.id) return;
  tab = next;
  pages += 1;
  facts = { ...facts, answers: false };
  connect(next.id);
  await update();
}

async function main(): Promise<void> {
  draw();
  setTimeout(() => lookUp(''), 0);
  watchActiveTab(() => void follow());
  watchLoading((loaded) => {
    if (loaded !== tab?.id) return;
    pages += 1;
    connect(loaded);
    void update();
  });
  hearFrames((tabId, frame) => {
    if (tabId === tab?.id && !outlines.has(frame)) connect(tabId);
  });
  hearChanges(() => void update());
  await follow();
}

void main();
