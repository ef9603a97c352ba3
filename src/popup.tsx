/**
 * The toolbar's popup. `popup.html?tabId=N` shows it for another tab than the active one, `?query=…` with a query, `?term=…` with
 * an entry.
 */
import kind from 'glossary:kind';
import { terms as allTerms } from 'glossary:terms';
import { render } from 'preact';
import { DEFAULT_CHOICES } from './extension/choices.ts';
import { correctMarks } from './extension/correct-marks.ts';
import { hearFrames, type TabTerms, watchTabTerms } from './extension/messages.ts';
import { openPanel } from './extension/open-panel.ts';
import {
  describeTab,
  openOptions,
  requestAccess,
  type Tab,
  tabToRead,
  watchLoading,
} from './extension/page.ts';
import { reasonOf } from './extension/reason-of.ts';
import {
  clearRecentLookups,
  isInPrivateWindow,
  keepRecentLookups,
  readRecentLookups,
  recentLookupsIn,
  withLookup,
} from './extension/recent-lookups.ts';
import { isPrivateLookup, takeSelection } from './extension/selection-menu.ts';
import { choose, hearChanges, type Settings, switchEverywhere } from './extension/settings.ts';
import { goToInTab } from './extension/stepping.ts';
import { switchSiteFor, switchSiteOffUntilFor } from './extension/switch-site.ts';
import { HELP_PAGE, TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { tomorrow } from './extension/tomorrow.ts';
import { words } from './extension/words.ts';
import { headwordsOf } from './glossary/headwords-of.ts';
import { NOTHING_UNMARKED } from './matching/corrections.ts';
import { firstAnswers } from './popup/first-answers.ts';
import { type Contents, runLate } from './popup/late-scripts.ts';
import { Popup, type PopupFacts, type Wish } from './popup/Popup.tsx';
import { UNKNOWN_PAGE } from './popup/page-state.ts';
import { frameOfTurn, sumTerms, type TermCount } from './popup/tally.ts';
import { afterPaint, whenIdle } from './popup/when-free.ts';

const headwordOf = headwordsOf(allTerms);

/** What is shown until the browser has said more; where it never does, the lookup works all the same. */
let facts: PopupFacts & Settings = {
  ...UNKNOWN_PAGE,
  isPrivate: false,
  offUntil: undefined,
  unwantedLanguages: [],
  unwantedKinds: [],
  ...DEFAULT_CHOICES,
  ...NOTHING_UNMARKED,
};
/** The tab that is shown. */
let shown: Tab = { id: -1, windowId: -1, url: '', site: undefined, isPrivate: false };
/**
 * Whether the facts are known and the frames have had their time. Until then the lookup alone is drawn, so that nothing has to give
 * way to what comes later.
 */
let isKnown = false;
/** What was typed before this script ran, into the box that the popup's HTML has. */
const typed = document.querySelector('input')?.value ?? '';
/** Why the last wish could not be kept, and why what is kept can't be read, where that is so. */
let notSaved: string | undefined;
let notRead: string | undefined;
/** What was looked up lately, as last read, written or heard; undefined until it is known. */
let recent: readonly string[] | undefined;
let wish: Wish | undefined = typed === '' ? undefined : { query: typed, term: undefined };
/** Asked at once, so that a lookup need not wait for it; where the browser does not say, nothing is written down. */
const askedWhetherPrivate = isInPrivateWindow().catch(() => true);
/** The window that the popup hangs in. */
let windowId = -1;
let tabTerms: TabTerms | undefined;
let loading: Promise<Contents> | undefined;
let contents: Contents | undefined;
const frames = new Map<string, readonly { term: string; count: number }[]>();
/** How often each term was gone to. */
const turns = new Map<string, number>();

function draw(): void {
  const { url, isPrivate: incognito } = shown;
  const tab = { url, incognito };
  render(
    <Popup
      facts={facts}
      isKnown={isKnown}
      terms={sumTerms(frames, headwordOf)}
      failure={notSaved ?? notRead}
      headwordOf={headwordOf}
      kind={kind}
      contents={contents}
      words={words}
      textPage={TEXT_PAGE}
      helpPage={HELP_PAGE}
      wayToText={{ addressOf: textAddress }}
      wish={wish}
      recent={recent ?? []}
      onLookedUp={(query) => void attempt(() => keepLookup(query))}
      onClearRecent={() => void attempt(() => setRecent([], clearRecentLookups))}
      onSwitchSite={(on) => void attempt(() => switchSiteFor(tab, on))}
      onOffUntilTomorrow={() => void attempt(() => switchSiteOffUntilFor(tab, tomorrow()))}
      onOptions={() => void attempt(openOptions)}
      onSwitchEverywhere={(on) => void attempt(() => switchEverywhere(on))}
      onChooseDensity={(density) => void attempt(() => choose('density', density))}
      onCorrect={(correction) => attempt(() => correctMarks(tab, correction))}
      onAllow={() => void attempt(requestAccess)}
      onGoTo={goTo}
      onOpenPanel={() => void attempt(showPanel)}
    />,
    document.body,
  );
}

/** Shows other recent lookups while they are written; where that fails, what is kept is read again. */
async function setRecent(next: readonly string[], write: () => Promise<void>): Promise<void> {
  recent = next;
  try {
    await write();
  } catch (error) {
    recent = undefined;
    throw error;
  }
}

/** Keeps a query as the latest, unless it is asked for in a private window, or was handed over from one. */
async function keepLookup(query: string): Promise<void> {
  if (shown.isPrivate || isPrivateLookup(location.search) || (await askedWhetherPrivate)) return;
  const known = recent ?? (await readRecentLookups());
  const next = withLookup(known, query);
  if (next !== known) await setRecent(next, () => keepRecentLookups(next));
}

/** Does what the reader asked; where it fails the popup says why and shows what holds. Tells whether it was done. */
async function attempt(act: () => Promise<void>): Promise<boolean> {
  notSaved = undefined;
  try {
    await act();
  } catch (error) {
    notSaved = words('switchFailed', reasonOf(error));
  }
  const isDone = notSaved === undefined;
  await update();
  return isDone;
}

/** Asks the tab anew: its address may be hidden before access is granted, and change while the popup is open. */
async function update(asked = tabToRead(location.search)): Promise<void> {
  try {
    const [tab, kept, told] = await Promise.all([
      asked,
      recent ?? readRecentLookups(),
      asked.then(describeTab),
    ]);
    shown = tab;
    // What was written or heard meanwhile is newer.
    recent ??= kept;
    // Only now: a frame may have answered meanwhile.
    facts = { ...facts, ...told };
    notRead = undefined;
  } catch (error) {
    notRead = words('readFailed', reasonOf(error));
  }
  draw();
}

/**
 * How long an answer is waited for before it is asked again, in milliseconds. A page that is loading has no script yet, and
 * Firefox may connect to the page that is just being left, and say nothing when it has gone.
 */
const RETRY = 500;
let retry: ReturnType<typeof setTimeout> | undefined;

/** How long the frames are waited for before all is drawn, in milliseconds: those of a page at rest answer in some ten. */
const ANSWER_TIME = 100;
const answers = firstAnswers();

/** Hears the frames of the tab from now on, those of before forgotten. */
function connect(tabId: number): void {
  const again = () => {
    clearTimeout(retry);
    retry = setTimeout(() => connect(tabId), RETRY);
  };
  tabTerms?.close();
  frames.clear();
  again();
  tabTerms = watchTabTerms(
    tabId,
    ({ frame, terms, isAlone }) => {
      clearTimeout(retry);
      facts = { ...facts, answers: true };
      frames.set(frame, terms);
      if (isAlone) answers.onLast();
      else answers.onOne();
      draw();
    },
    () => {
      facts = { ...facts, answers: false };
      answers.onLast();
      draw();
      again();
    },
  );
}

async function showPanel(): Promise<void> {
  await openPanel(windowId);
  window.close();
}

function goTo(count: TermCount): void {
  const turn = turns.get(count.term) ?? 0;
  turns.set(count.term, turn + 1);
  const frame = frameOfTurn(count, turn);
  if (frame !== undefined && tabTerms) void goToInTab(tabTerms.tabId, { term: count.term, frame });
}

/** Loads the glossary itself: once, after the popup has appeared, or before that where something was asked for already. */
async function load(): Promise<void> {
  loading ??= runLate('entries.js', document);
  contents = await loading;
  draw();
}

/** Shows what the address asks for, or the menu of a page. */
function hearWishes(): void {
  const asked = new URLSearchParams(location.search);
  const term = asked.get('term') ?? undefined;
  const query = asked.get('query') ?? '';
  const isTerm = allTerms.some(({ id }) => id === term);
  if (query !== '' || isTerm) wish = { query, term: isTerm ? term : undefined };
  if (wish) void load();
  takeSelection(location.search, (selected) => {
    wish = { query: selected, term: undefined };
    draw();
    void load();
  });
}

/** Draws all at once, and only then loads and prepares what may be asked next. */
async function drawAll(tab: Tab): Promise<void> {
  // There may be no tab.
  if (tab.id >= 0) connect(tab.id);
  else answers.onLast();
  await Promise.all([update(Promise.resolve(tab)), answers.wait(ANSWER_TIME)]);
  isKnown = true;
  draw();
  await afterPaint();
  await load();
  await whenIdle();
  contents?.lookUp('');
}

async function main(): Promise<void> {
  // On its way while the box is drawn.
  const asked = tabToRead(location.search);
  hearWishes();
  document.body.replaceChildren();
  draw();
  const tab = await asked;
  windowId = tab.windowId;
  watchLoading((loaded) => {
    if (loaded !== tab.id) return;
    connect(tab.id);
    void update();
  });
  hearFrames((of, frame) => {
    if (of === tab.id && !frames.has(frame)) connect(of);
  });
  hearChanges((changes) => {
    recent = recentLookupsIn(changes) ?? recent;
    void update();
  });
  await drawAll(tab);
}

void main();
