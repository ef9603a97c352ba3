/**
 * The background: runs the card's script, or one with a language's forms, where a frame asks for it, passes on what the
 * reader's keys say, looks up what is selected or typed behind the keyword, and keeps the toolbar's button right. It
 * remembers nothing, since the browser may end it between any two events.
 */
import { others, own } from 'glossary:languages';
import { browser } from './extension/browser.ts';
import { correctMarks } from './extension/correct-marks.ts';
import { answerQuestions, countTabTerms } from './extension/messages.ts';
import { serveOmnibox } from './extension/omnibox.ts';
import { addSelectionMenu, onSelectionMenu, openLookupTab } from './extension/selection-menu.ts';
import { concernsSwitches, hearChanges } from './extension/settings.ts';
import { siteOf } from './extension/site-of.ts';
import { stepInTab } from './extension/stepping.ts';
import { enterOpenTabs, forEachTab, openText } from './extension/tabs.ts';
import { showTab, tabStateOf } from './extension/toolbar.ts';

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

async function run(file: string, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [file],
  });
}

const lookUpFromAddress = (query: string) => openLookupTab({ query });
serveOmnibox(lookUpFromAddress);
browser.contextMenus.onClicked.addListener((click) => void onSelectionMenu(click));
answerQuestions({
  runCard: (tabId, frameId) => run('card.js', tabId, frameId),
  runLanguage: async (tabId, frameId, lang) => {
    const known = [own, ...others].find((one) => one === lang);
    if (known === undefined) throw new Error(`there are no forms of “${lang}”`);
    await run(`languages/${known}.js`, tabId, frameId);
  },
  onTermsChanged: refresh,
  showText: openText,
  correct: correctMarks,
});
browser.commands.onCommand.addListener(onCommand);
browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
  if (status === 'complete') void refresh(tabId, tab.url);
});
hearChanges((changes) => {
  // Of what else may change the frames tell by themselves, where it changes their terms.
  void forEachTab(async (tabId, url) => {
    if (concernsSwitches(changes, siteOf(url))) await refresh(tabId, url);
  });
});
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
  glossatorOmnibox: lookUpFromAddress,
});
