/** The toolbar's popup. `popup.html?tabId=N` shows it for another tab than the active one. */
import glossary from 'glossary:entries';
import { render } from 'preact';
import { watchTabTerms } from './extension/messages.ts';
import { describeTab, requestAccess, type Tab, tabToRead } from './extension/page.ts';
import { switchEverywhere, switchSite, watchSwitches } from './extension/settings.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { createLookUp } from './matching/look-up.ts';
import { Popup } from './popup/Popup.tsx';
import type { PageFacts } from './popup/page-state.ts';
import { sumTerms } from './popup/tally.ts';

const index = createGlossaryIndex(glossary);
const lookUp = createLookUp(glossary.entries);
const headwordOf = (term: string) => index.entry(term)?.headword ?? term;

async function main(): Promise<void> {
  const tab: Tab = await tabToRead(location.search);
  let facts: PageFacts = { ...(await describeTab(tab)), answers: false };
  let failure: string | undefined;
  const frames = new Map<string, readonly { term: string; count: number }[]>();

  const draw = () =>
    render(
      <Popup
        facts={facts}
        terms={sumTerms(frames, headwordOf)}
        failure={failure}
        index={index}
        lookUp={lookUp}
        words={words}
        onSwitchSite={(on) => void attempt(() => switchSite(tab.site ?? '', on))}
        onSwitchEverywhere={(on) => void attempt(() => switchEverywhere(on))}
        onAllow={() => void requestAccess().then(update)}
        onGoTo={({ term, frame }) => tabTerms.goTo({ term, frame })}
      />,
      document.body,
    );

  /** Does what the reader asked; where it fails the popup says why and shows what holds. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    failure = undefined;
    try {
      await act();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    await update();
  }

  async function update(): Promise<void> {
    facts = { ...facts, ...(await describeTab(tab)) };
    draw();
  }

  const tabTerms = watchTabTerms(
    tab.id,
    ({ frame, terms }) => {
      facts = { ...facts, answers: true };
      frames.set(frame, terms);
      draw();
    },
    () => {
      facts = { ...facts, answers: false };
      draw();
    },
  );
  watchSwitches(() => void update());
  draw();
}

void main();
