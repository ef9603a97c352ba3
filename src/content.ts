/**
 * The script that every page loads: looks, while the site is on, whether the page may have anything to be marked, fetches the script
 * that marks it then, and serves popup and toolbar.
 */
import { clues } from 'glossary:forms';
import { fetchReading } from './content/fetch-reading.ts';
import { passEscapeOn } from './content/pass-escape-on.ts';
import { isFirstRun } from './content/run-once.ts';
import type { Reading } from './content/start-reading.ts';
import { createCountTeller } from './content/tell-count.ts';
import { toMarking } from './content/to-marking.ts';
import { askSite, isOrphaned, servePopup, tellTermsChanged } from './extension/messages.ts';
import { type Settings, stateOf, watchSettings } from './extension/settings.ts';
import { siteOf } from './extension/site-of.ts';
import { createSurveyTest } from './matching/survey-test.ts';
import { survey } from './page/survey.ts';
import { leaveFrame } from './steps/handover.ts';

/** How often it is looked whether the extension is still there, in milliseconds: nothing tells a script that it is not. */
const ORPHAN_INTERVAL = 1_000;

/** Ends with the frame's script: aborted when the extension that it belonged to is gone. */
const life = new AbortController();

async function main(): Promise<void> {
  // An old browser, or a document that nothing is painted in: there is nothing to do, and nothing to say.
  if (!('highlights' in CSS)) return;
  const site = window === window.top ? siteOf(location.href) : await askSite();
  if (!site) return;

  let reading: Reading | undefined;
  let isOn = false;
  let switched = new AbortController();
  life.signal.addEventListener('abort', () => switched.abort());
  // Names the frame to popup and background while it lives; nothing secret.
  const frame = Math.random().toString(36).slice(2);
  const told = {
    terms: () => reading?.terms() ?? [],
    ids: () => reading?.termIds() ?? [],
  };
  const popup = servePopup(frame, told, life.signal);
  const heard = new Set<() => void>();
  const changed = () => {
    popup.changed();
    for (const hear of heard) hear();
  };
  let settings: Settings | undefined;
  const test = createSurveyTest(clues);
  const stop = () => {
    switched.abort();
    isOn = false;
    reading = undefined;
  };
  const start = () => {
    stop();
    if (!settings) return;
    isOn = true;
    switched = new AbortController();
    const { signal } = switched;
    const countChanged = createCountTeller(
      () => told.ids().length,
      () => tellTermsChanged(frame),
      signal,
    );
    const onTerms = () => {
      changed();
      countChanged();
    };
    const read = async (around: string) => {
      const startReading = await fetchReading(around, signal);
      if (!startReading || !settings) return;
      const choices = toMarking(settings);
      const onOrphaned = () => life.abort();
      reading = startReading({ choices, onTerms, onReplaced: start, onOrphaned }, signal);
    };
    passEscapeOn(() => reading?.hasCard() ?? false, signal);
    survey({ document, test, onFound: (around) => void read(around), onReplaced: start }, signal);
  };
  const orphanCheck = setInterval(() => {
    if (isOrphaned()) life.abort();
  }, ORPHAN_INTERVAL);
  life.signal.addEventListener('abort', () => clearInterval(orphanCheck));
  leaveFrame({ frame, reading: () => reading, heard, signal: life.signal });
  watchSettings(
    site,
    (next) => {
      const isFirst = !settings;
      settings = next;
      if (stateOf(next) !== 'on') stop();
      else if (isOn) reading?.apply(toMarking(next));
      else {
        start();
        // A site may have gone on by itself, which nobody else knows.
        if (!isFirst) tellTermsChanged(frame);
      }
      changed();
    },
    life.signal,
  );
}

if (isFirstRun()) void main();
