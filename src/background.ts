/**
 * The background: runs the card's script where a frame asks for it, passes on what the reader's keys say, and keeps the
 * toolbar's button right. It remembers nothing, since the browser may end it between any two events.
 */
import { browser } from './extension/browser.ts';
import { answerQuestions, countTabTerms } from './extension/messages.ts';
import { type OmniboxService, serveOmnibox } from './extension/omnibox.ts';
import { addSelectionMenu, onSelectionMenu, openLookupTab } from './extension/selection-menu.ts';
import { stepInTab } from './extension/stepping.ts';
import { enterOpenTabs, forEachTab } from './extension/tabs.ts';
import { showTab, tabStateOf } from './extension/toolbar.ts';
import { createLookUp, type LookUp } from './matching/look-up.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Answers a key of the manifest's `commands`, on the tab that the reader is in. */
async function onCommand(command: string, pressedOn?: { id?: number | undefined }): Promise<void> {
  const step = STEPS[command];
  if (!step) return;
  const tab = pressedOn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id !== undefined) await stepInTab(tab.id, step);
}

/** Shows on the toolbar how a tab stands. */
async function refresh(tabId: number, url: string | undefined): Promise<void> {
  const state = await tabStateOf(url);
  await showTab(tabId, state, state === 'on' ? await countTabTerms(tabId) : 0);
}

/** Shown in the address bar at most; Chromium has room for no more. */
const MAX_SUGGESTIONS = 5;
/** How the content of a suggestion that is an entry begins. */
const TERM = 'term:';

let lookUp: Promise<LookUp> | undefined;
/** The glossary is read at the first letter after the keyword: the background wakes often, and mostly for less. */
async function prepareLookUp(): Promise<LookUp> {
  const [{ default: glossary }, { default: foreignForms }] = await Promise.all([
    import('glossary:entries'),
    import('glossary:labels'),
  ]);
  return createLookUp(glossary, foreignForms);
}

const omnibox: OmniboxService = {
  suggest: async (query) => {
    lookUp ??= prepareLookUp();
    return (await lookUp)(query)
      .findings.flatMap((finding) => (finding.kind === 'entry' ? [finding.entry] : []))
      .slice(0, MAX_SUGGESTIONS)
      .map(({ id, headword, gloss }) => ({ content: TERM + id, headword, text: gloss }));
  },
  open: async (content) => {
    if (content.startsWith(TERM)) return openLookupTab({ term: content.slice(TERM.length) });
    const [best] = await omnibox.suggest(content);
    return best
      ? openLookupTab({ query: content, term: best.content.slice(TERM.length) })
      : openLookupTab({ query: content });
  },
};

serveOmnibox(omnibox);
browser.contextMenus.onClicked.addListener((click) => void onSelectionMenu(click));
answerQuestions({
  runCard: async (tabId, frameId) => {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['card.js'],
    });
  },
  onTermsChanged: refresh,
});
browser.commands.onCommand.addListener(onCommand);
browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
  if (status === 'complete') void refresh(tabId, tab.url);
});
browser.storage.onChanged.addListener(() => void forEachTab(refresh));
browser.runtime.onStartup.addListener(() => void forEachTab(refresh));
browser.runtime.onInstalled.addListener(async () => {
  await addSelectionMenu();
  await enterOpenTabs();
  await forEachTab(refresh);
});

// Firefox lets no test press an extension's keys, its menu or the address bar: there the handlers are called through the
// background page.
Object.assign(globalThis, {
  glossatorCommand: onCommand,
  glossatorMenu: onSelectionMenu,
  glossatorOmnibox: omnibox,
});
