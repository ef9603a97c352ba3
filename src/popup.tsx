/** The toolbar's popup. `popup.html?tabId=N` shows it for another tab than the active one. */
import glossary from 'glossary:entries';
import foreignForms from 'glossary:labels';
import { render } from 'preact';
import { hearFrames, type TabTerms, watchTabTerms } from './extension/messages.ts';
import { describeTab, requestAccess, tabToRead, watchLoading } from './extension/page.ts';
import { switchEverywhere, switchSite, watchSwitches } from './extension/settings.ts';
import { TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { createLookUp } from './matching/look-up.ts';
import { Popup } from './popup/Popup.tsx';
import type { PageFacts } from './popup/page-state.ts';
import { frameOfTurn, sumTerms, type TermCount } from './popup/tally.ts';

const index = createGlossaryIndex(glossary);
const lookUp = createLookUp(glossary.entries, foreignForms);
const headwordOf = (term: string) => index.entry(term)?.headword ?? term;

/** What is shown until the browser has said more; where it never does, the lookup works all the same. */
let facts: PageFacts = {
  site: undefined,
  isFile: false,
  isAllowed: true,
  isHidden: false,
  isFirefox: false,
  isSiteOn: true,
  isOnEverywhere: true,
  answers: false,
};
let failure: string | undefined;
let tabTerms: TabTerms | undefined;
const frames = new Map<string, readonly { term: string; count: number }[]>();
/** How often each term was gone to. */
const turns = new Map<string, number>();

function draw(): void {
  render(
    <Popup
      facts={facts}
      terms={sumTerms(frames, headwordOf)}
      failure={failure}
      index={index}
      lookUp={lookUp}
      words={words}
      textPage={TEXT_PAGE}
      wayToText={{ addressOf: textAddress }}
      onSwitchSite={(on) => void attempt(() => switchSite(facts.site ?? '', on))}
      onSwitchEverywhere={(on) => void attempt(() => switchEverywhere(on))}
      onAllow={() => void attempt(requestAccess)}
      onGoTo={goTo}
    />,
    document.body,
  );
}

/** Does what the reader asked; where it fails the popup says why and shows what holds. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
    failure = undefined;
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  await update();
}

async function update(): Promise<void> {
  try {
    // Asked anew: a tab's address may be hidden before access is granted, and change while the popup is open.
    facts = { ...facts, ...(await describeTab(await tabToRead(location.search))) };
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
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
  if (frame !== undefined) tabTerms?.goTo({ term: count.term, frame });
}

async function main(): Promise<void> {
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
  watchSwitches(() => void update());
}

void main();
