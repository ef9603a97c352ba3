/**
 * The background: runs the card's script where a frame asks for it, passes on what the reader's keys say, and keeps the
 * toolbar's button right. It remembers nothing, since the browser may end it between any two events.
 */
import { browser } from './extension/browser.ts';
import { answerQuestions, countTabTerms } from './extension/messages.ts';
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

answerQuestions({
  runCard: async (tabId, frameId) => {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['card.js'],
    });
  },
  onTermsChanged: refresh,
  showText: openText,
});
browser.commands.onCommand.addListener(onCommand);
browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
  if (status === 'complete') void refresh(tabId, tab.url);
});
browser.storage.onChanged.addListener(() => void forEachTab(refresh));
browser.runtime.onStartup.addListener(() => void forEachTab(refresh));
browser.runtime.onInstalled.addListener(async () => {
  await enterOpenTabs();
  await forEachTab(refresh);
});

// Firefox lets no test press an extension's keys: there the handler is called through the background page.
Object.assign(globalThis, { glossatorCommand: onCommand });
