/**
 * The toolbar's popup. `popup.html?tabId=N` shows it for another tab than the active one, `?query=…` with a query, `?term=…` with
 * an entry.
 */
import glossary from 'glossary:entries';
import foreignForms from 'glossary:labels';
import { render } from 'preact';
import { DEFAULT_CHOICES } from './extension/choices.ts';
import { correctMarks } from './extension/correct-marks.ts';
import { hearFrames, type TabTerms, watchTabTerms } from './extension/messages.ts';
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
  keepRecentLookup,
  readRecentLookups,
} from './extension/recent-lookups.ts';
import { takeSelection } from './extension/selection-menu.ts';
import { choose, hearChanges, type Settings, switchEverywhere } from './extension/settings.ts';
import { goToInTab } from './extension/stepping.ts';
import { switchSiteFor, switchSiteOffUntilFor } from './extension/switch-site.ts';
import { TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { tomorrow } from './extension/tomorrow.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { NOTHING_UNMARKED } from './matching/corrections.ts';
import { createLookUp, type LookUp } from './matching/look-up.ts';
import { Popup, type PopupFacts, type Wish } from './popup/Popup.tsx';
import { frameOfTurn, sumTerms, type TermCount } from './popup/tally.ts';

const index = createGlossaryIndex(glossary);
let prepared: LookUp | undefined;
/** Prepared when it is first asked, or the popup has been drawn: it takes longer than the popup may take to appear. */
const lookUp: LookUp = (query) => {
  prepared ??= createLookUp(glossary, foreignForms);
  return prepared(query);
};
const headwordOf = (term: string) => index.entry(term)?.headword ?? term;

/** What is shown until the browser has said more; where it never does, the lookup works all the same. */
let facts: PopupFacts & Settings = {
  site: undefined,
  isFile: false,
  isAllowed: true,
  isHidden: false,
  isFirefox: false,
  isPrivate: false,
  isSiteOn: true,
  offUntil: undefined,
  isOnEverywhere: true,
  unwantedLanguages: [],
  unwantedKinds: [],
  ...DEFAULT_CHOICES,
  ...NOTHING_UNMARKED,
  answers: false,
};
/** The tab that is shown. */
let asked: Tab = { id: -1, url: '', site: undefined, isPrivate: false };
/** Why the last wish could not be kept, and why what is kept can't be read, where that is so. */
let notSaved: string | undefined;
let notRead: string | undefined;
let recent: readonly string[] = [];
let wish: Wish | undefined;
let tabTerms: TabTerms | undefined;
const frames = new Map<string, readonly { term: string; count: number }[]>();
/** How often each term was gone to. */
const turns = new Map<string, number>();

function draw(): void {
  const { url, isPrivate: incognito } = asked;
  const tab = { url, incognito };
  render(
    <Popup
      facts={facts}
      terms={sumTerms(frames, headwordOf)}
      failure={notSaved ?? notRead}
      index={index}
      lookUp={lookUp}
      words={words}
      textPage={TEXT_PAGE}
      wayToText={{ addressOf: textAddress }}
      wish={wish}
      recent={recent}
      onLookedUp={(query) => void attempt(() => keepRecentLookup(query, asked.isPrivate))}
      onClearRecent={() => void attempt(clearRecentLookups)}
      onSwitchSite={(on) => void attempt(() => switchSiteFor(tab, on))}
      onOffUntilTomorrow={() => void attempt(() => switchSiteOffUntilFor(tab, tomorrow()))}
      onOptions={() => void attempt(openOptions)}
      onSwitchEverywhere={(on) => void attempt(() => switchEverywhere(on))}
      onChooseDensity={(density) => void attempt(() => choose('density', density))}
      onCorrect={(correction) => attempt(() => correctMarks(tab, correction))}
      onAllow={() => void attempt(requestAccess)}
      onGoTo={goTo}
    />,
    document.body,
  );
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

async function update(): Promise<void> {
  try {
    // Asked anew: a tab's address may be hidden before access is granted, and change while the popup is open.
    recent = await readRecentLookups();
    asked = await tabToRead(location.search);
    facts = { ...facts, ...(await describeTab(asked)) };
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
    ({ frame, terms }) => {
      clearTimeout(retry);
      facts = { ...facts, answers: true };
      frames.set(frame, terms);
      draw();
    },
    () => {
      facts = { ...facts, answers: false };
      draw();
      again();
    },
  );
}

function goTo(count: TermCount): void {
  const turn = turns.get(count.term) ?? 0;
  turns.set(count.term, turn + 1);
  const frame = frameOfTurn(count, turn);
  if (frame !== undefined && tabTerms) void goToInTab(tabTerms.tabId, { term: count.term, frame });
}

/** Shows what the address asks for, or the menu of a page. */
function hearWishes(): void {
  const asked = new URLSearchParams(location.search);
  const term = asked.get('term') ?? undefined;
  const query = asked.get('query') ?? '';
  if (query !== '' || (term !== undefined && index.entry(term))) wish = { query, term };
  takeSelection((selected) => {
    wish = { query: selected, term: undefined };
    draw();
  });
}

async function main(): Promise<void> {
  hearWishes();
  setTimeout(() => lookUp(''), 0);
  const tab = await tabToRead(location.search);
  await update();
  connect(tab.id);
  watchLoading(tab.id, () => {
    connect(tab.id);
    void update();
  });
  hearFrames(tab.id, (frame) => {
    if (!frames.has(frame)) connect(tab.id);
  });
  hearChanges(() => void update());
}

void main();
