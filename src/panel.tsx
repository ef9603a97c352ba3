/** The side panel, about the tab that is shown in its window. `panel.html?tabId=N` is about that tab alone. */
import kind from 'glossary:kind';
import { terms } from 'glossary:terms';
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
import { isWhole, placesInTab } from './extension/tab-order.ts';
import { TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { headwordsOf } from './glossary/headwords-of.ts';
import type { PassageChooser } from './matching/choose-passage.ts';
import { atMostEvery } from './page/at-most-every.ts';
import { Panel } from './panel/Panel.tsx';
import type { PagePlace } from './panel/page-terms.ts';
import { firstAnswers } from './popup/first-answers.ts';
import { type Contents, runLate } from './popup/late-scripts.ts';
import { UNKNOWN_PAGE } from './popup/page-state.ts';
import { afterPaint, whenIdle } from './popup/when-free.ts';

const headwordOf = headwordsOf(terms);
/** What is loaded once the panel has appeared. */
let contents: Contents | undefined;
let choosePassages: PassageChooser | undefined;

let facts = UNKNOWN_PAGE;
let failure: string | undefined;
let tab: Tab | undefined;
/** How many pages the panel has been about: another page, another number. */
let pages = 0;
let tabOutlines: TabOutlines | undefined;
/** Whether the facts of a tab are known and its frames have had their time. Until then the lookup alone is drawn. */
let isKnown = false;
/** Whether the panel turns to another tab: until that one is known, too, nothing is said of it. */
let isTurning = true;
let answers = firstAnswers();
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
  if (isKnown && isTurning) return;
  render(
    <Panel
      facts={facts}
      isKnown={isKnown}
      page={pages}
      places={places()}
      failure={failure}
      headwordOf={headwordOf}
      kind={kind}
      contents={contents}
      choosePassages={choosePassages}
      words={words}
      textPage={TEXT_PAGE}
      wayToText={{ addressOf: textAddress }}
      onGoTo={goTo}
      onAllow={() => void requestAccess().then(() => update())}
    />,
    document.body,
  );
}

/** Ends with the panel. */
const { signal } = new AbortController();
/** Drawn once for all that is told in one turn: a page may have many frames. */
const drawSoon = atMostEvery(0, draw, signal);

/** Asks anew what the browser and the settings say of the tab. */
async function update(asked = tabToRead(location.search)): Promise<void> {
  try {
    const described = await describeTab(await asked);
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
      if (isWhole([...outlines.values()])) answers.onLast();
      else answers.onOne();
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
      answers.onLast();
      drawSoon();
      again();
    },
  });
}

/**
 * How long the frames of a tab are waited for before all is drawn, in milliseconds: the script that answers has to be run in them
 * first.
 */
const ANSWER_TIME = 300;

/** Turns to the tab that the panel is about now. */
async function follow(asked = tabToRead(location.search)): Promise<void> {
  const next = await asked;
  if (next.id === tab?.id) return;
  tab = next;
  pages += 1;
  facts = { ...facts, answers: false };
  isTurning = true;
  answers = firstAnswers();
  connect(next.id);
  await Promise.all([update(asked), answers.wait(ANSWER_TIME)]);
  // The reader may have turned to another meanwhile.
  if (tab !== next) return;
  isKnown = true;
  isTurning = false;
  draw();
}

/** Loads the glossary itself, each part once there is time, so that the list goes on following the page; and prepares the lookup. */
async function load(): Promise<void> {
  contents = await runLate('entries.js', document);
  draw();
  await whenIdle();
  const chooserOf = await runLate('passages.js', document);
  choosePassages = chooserOf(contents.index.glossary);
  draw();
  await whenIdle();
  contents.lookUp('');
}

async function main(): Promise<void> {
  // On its way while the box is drawn.
  const asked = tabToRead(location.search);
  draw();
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
  await follow(asked);
  await afterPaint();
  await load();
}

void main();
