/**
 * The background: runs the scripts that read, of the card and of a language's forms where a frame asks for them, passes on what the
 * reader's keys say, looks up what is selected or typed behind the keyword, and keeps the toolbar's button and its menu right. It
 * remembers nothing beyond an event, since the browser may end it between any two.
 */
import { others, own } from 'glossary:languages';
import type { Tabs } from 'webextension-polyfill';
import { browser } from './extension/browser.ts';
import { correctMarks } from './extension/correct-marks.ts';
import { answerQuestions, countTabTerms, tellPrivateChanged } from './extension/messages.ts';
import { serveOmnibox } from './extension/omnibox.ts';
import { addSelectionMenu, onSelectionMenu, openLookupTab } from './extension/selection-menu.ts';
import {
  concernsSwitches,
  forgetPast,
  forgetPrivate,
  hearChanges,
  readPrivate,
} from './extension/settings.ts';
import { switchSiteByKey } from './extension/site-key.ts';
import { siteOf } from './extension/site-of.ts';
import { stepInTab } from './extension/stepping.ts';
import { activeTab, enterOpenTabs, forEachTab, openText, openWelcome } from './extension/tabs.ts';
import { showTab, tabStateOf } from './extension/toolbar.ts';
import { addToolbarMenu, onToolbarMenu, serveToolbarMenu } from './extension/toolbar-menu.ts';
import { languageOf } from './matching/language.ts';
import { SCRIPT_NAMES } from './matching/page-languages.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Answers a key of the manifest's `commands`, on the tab that the reader is in. */
async function onCommand(command: string, pressedOn?: Tabs.Tab): Promise<void> {
  const step = STEPS[command];
  const tab = pressedOn ?? (await activeTab());
  if (tab?.id === undefined) return;
  if (step) await stepInTab(tab.id, step);
  if (command === 'switch-site') await switchSiteByKey(tab);
}

/** The newest look at each tab that is not shown yet: an older one, which waited for frames to count, must not be shown after it. */
const looks = new Map<number, object>();

/** Shows on the toolbar how a tab stands. */
async function refresh({ id, url, incognito }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const mine = {};
  looks.set(id, mine);
  const state = await tabStateOf(url, incognito);
  const count = state === 'on' ? await countTabTerms(id) : 0;
  if (looks.get(id) !== mine) return;
  looks.delete(id);
  await showTab(id, state, count);
}

async function run(files: string[], tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
}

const isKnown = (lang: string): boolean => lang === own || others.some((other) => other === lang);
const scriptOf = (lang: string): string => `languages/${lang}.js`;

/** The scripts with the forms for a text: those of the languages that it tells, else of the glossary's own. */
function scriptsFor(text: string): string[] {
  const told = SCRIPT_NAMES.flatMap((script) => languageOf(text, script) ?? []).filter(isKnown);
  return (told.length > 0 ? told : [own]).map(scriptOf);
}

async function lookUpFromAddress(query: string): Promise<void> {
  const tab = await activeTab();
  await openLookupTab(query, tab?.incognito ?? false);
}
serveOmnibox(lookUpFromAddress);
browser.contextMenus.onClicked.addListener((click, tab) => void onSelectionMenu(click, tab));
const updateMenu = serveToolbarMenu();
answerQuestions({
  runCard: (tabId, frameId) => run(['card.js'], tabId, frameId),
  runReading: (tabId, frameId, around) =>
    run([...scriptsFor(around), 'reading.js'], tabId, frameId),
  runLanguage: async (tabId, frameId, lang) => {
    if (!isKnown(lang)) throw new Error(`there are no forms of “${lang}”`);
    await run([scriptOf(lang)], tabId, frameId);
  },
  onTermsChanged: async (tab) => {
    await refresh(tab);
    // Its site may have gone on by itself.
    if (tab.active) await updateMenu();
  },
  showText: openText,
  tellPrivate: ({ url, incognito }) => (incognito ? readPrivate(siteOf(url)) : Promise.resolve({})),
  correct: correctMarks,
});
browser.commands.onCommand.addListener(onCommand);
browser.tabs.onUpdated.addListener((_, { status }, tab) => {
  if (status !== 'complete') return;
  void refresh(tab);
  if (tab.active) void updateMenu();
});
hearChanges((changes, isPrivate) => {
  // Of what else may change the frames tell by themselves, where it changes their terms.
  void forEachTab(async (tab, tabId) => {
    if (isPrivate && tab.incognito) await tellPrivateChanged(tabId);
    if (concernsSwitches(changes, siteOf(tab.url))) await refresh(tab);
  });
  void updateMenu();
});
browser.runtime.onStartup.addListener(async () => {
  await forgetPast();
  void forEachTab(refresh);
  void updateMenu();
});
browser.windows.onRemoved.addListener(async () => {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await forgetPrivate();
});
browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === 'install') void openWelcome();
  await addSelectionMenu();
  addToolbarMenu();
  void updateMenu();
  await enterOpenTabs();
  await forEachTab(refresh);
});

// Firefox lets no test press an extension's keys, its menu or the address bar: there the handlers are called through the
// background page.
Object.assign(globalThis, {
  glossatorCommand: onCommand,
  glossatorMenu: onSelectionMenu,
  glossatorToolbarMenu: onToolbarMenu,
  glossatorOmnibox: lookUpFromAddress,
});
