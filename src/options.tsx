/** The page of all settings. It follows what is changed elsewhere while it is open. */
import { others, own } from 'glossary:languages';
import { terms, title } from 'glossary:terms';
import { render } from 'preact';
import {
  LARGEST_BACKUP,
  readBackup,
  TOO_LARGE,
  withSettings,
  withSettingsOf,
  writeBackup,
} from './extension/backup.ts';
import { changeAll, readAll } from './extension/keep-all.ts';
import { type Kept, NO_SETTINGS, toOverview } from './extension/kept.ts';
import { reasonOf } from './extension/reason-of.ts';
import {
  clearRecentLookups,
  readRecentLookups,
  withoutRecentLookups,
  withRecentLookupsOf,
} from './extension/recent-lookups.ts';
import {
  choose,
  forgetPast,
  hearChanges,
  keepCorrection,
  switchEverywhere,
  switchKind,
  switchLanguage,
  switchSite,
} from './extension/settings.ts';
import { siteNamed } from './extension/site-of.ts';
import { words } from './extension/words.ts';
import type { Notice, OptionsActs, OptionsFacts } from './options/facts.ts';
import { OptionsPage } from './options/OptionsPage.tsx';
import { saveFile } from './options/save-file.ts';
import { siteName } from './options/site-name.ts';

let facts: OptionsFacts = {
  overview: toOverview(NO_SETTINGS),
  recent: 0,
  terms,
  languages: [own, ...others],
  notice: undefined,
  failure: undefined,
};

function draw(): void {
  render(<OptionsPage facts={facts} acts={acts} words={words} />, document.body);
}

/** Shows what holds now. */
async function update(): Promise<void> {
  try {
    const [kept, recent] = await Promise.all([readAll(), readRecentLookups()]);
    facts = { ...facts, overview: toOverview(kept), recent: recent.length };
  } catch (error) {
    facts = { ...facts, failure: words('readFailed', reasonOf(error)) };
  }
  draw();
}

/**
 * Does what the reader asked, and shows what holds then.
 * @param noticeOf - what is said where it was done; where it was not, the reason is
 * @returns whether it was done
 */
async function attempt<Result>(
  act: () => Promise<Result>,
  noticeOf: (result: Result) => Notice | undefined = () => undefined,
): Promise<boolean> {
  facts = { ...facts, notice: undefined, failure: undefined };
  let isDone = true;
  try {
    const result = await act();
    facts = { ...facts, notice: noticeOf(result) };
  } catch (error) {
    isDone = false;
    facts = { ...facts, failure: words('switchFailed', reasonOf(error)) };
  }
  await update();
  return isDone;
}

const say = (text: string) => (): Notice => ({ text });

/**
 * Changes all that is kept, and can take it back as long as the page is open.
 * @param restore - what is kept once it is taken back, from what is kept then and what was before
 */
const replaceAll = (
  change: (kept: Kept) => Kept,
  restore: (now: Kept, before: Kept) => Kept,
  text: string,
): Promise<boolean> =>
  attempt(
    () => changeAll(change),
    (before) => {
      const putBack = () =>
        attempt(() => changeAll((now) => restore(now, before)), say(words('undone')));
      return { text, undo: () => void putBack() };
    },
  );

async function exportAll(): Promise<void> {
  const now = new Date();
  const name = `glossator-${now.toISOString().slice(0, 10)}.json`;
  saveFile(document, name, writeBackup(await readAll(), title, now));
}

const acts: OptionsActs = {
  choose: (name, option) => attempt(() => choose(name, option)),
  switchEverywhere: (on) => attempt(() => switchEverywhere(on)),
  switchLanguage: (language, on) => attempt(() => switchLanguage(language, on)),
  switchKind: (kind, on) => attempt(() => switchKind(kind, on)),
  correct: (site, correction, said) => attempt(() => keepCorrection(site, correction), say(said)),
  switchSite: (site, on) =>
    attempt(
      () => switchSite(site, on),
      say(words(on ? 'switchedOn' : 'switchedOff', siteName(site, words))),
    ),
  siteNamed,
  forgetRecent: () => attempt(clearRecentLookups, say(words('recentForgotten'))),
  exportAll: () => attempt(exportAll, say(words('exported'))),
  readFile: async (file) =>
    file.size > LARGEST_BACKUP ? TOO_LARGE : readBackup(await file.text(), title),
  overviewOf: ({ kept }) => toOverview(kept),
  importAll: ({ kept }) =>
    replaceAll((before) => withSettings(before, kept), withSettingsOf, words('imported')),
  reset: () =>
    replaceAll(
      (before) => withoutRecentLookups(withSettings(before, NO_SETTINGS)),
      (now, before) => withRecentLookupsOf(withSettingsOf(now, before), before),
      words('resetDone'),
    ),
};

async function main(): Promise<void> {
  document.title = `${words('options')} · ${words('name')}`;
  await forgetPast().catch(() => undefined);
  await update();
  hearChanges(() => void update());
}

void main();
