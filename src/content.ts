/** The script that every page loads: marks the glossary's terms while the site is on, and serves popup and toolbar. */
import { isFirstRun } from './content/run-once.ts';
import { type Reading, startReading } from './content/start-reading.ts';
import { createCountTeller } from './content/tell-count.ts';
import { toMarking } from './content/to-marking.ts';
import { askSite, servePopup, tellTermsChanged } from './extension/messages.ts';
import { type Settings, stateOf, watchSettings } from './extension/settings.ts';
import { siteOf } from './extension/site-of.ts';
import { leaveFrame } from './steps/handover.ts';

/** Ends with the frame's script: aborted when the extension that it belonged to is gone. */
const life = new AbortController();

async function main(): Promise<void> {
  // An old browser, or a document that nothing is painted in: there is nothing to do, and nothing to say.
  if (!('highlights' in CSS)) return;
  const site = window === window.top ? siteOf(location.href) : await askSite();
  if (!site) return;

  let reading: Reading | undefined;
  let switched = new AbortController();
  life.signal.addEventListener('abort', () => switched.abort());
  // Names the frame to popup and background while it lives; nothing secret.
  const frame = Math.random().toString(36).slice(2);
  const popup = servePopup(frame, () => reading?.terms() ?? [], life.signal);
  const heard = new Set<() => void>();
  const changed = () => {
    popup.changed();
    for (const hear of heard) hear();
  };
  let settings: Settings | undefined;
  const stop = () => {
    switched.abort();
    reading = undefined;
  };
  const start = () => {
    stop();
    if (!settings) return;
    switched = new AbortController();
    const { signal } = switched;
    const countChanged = createCountTeller(
      () => reading?.countTerms() ?? 0,
      () => tellTermsChanged(frame),
      signal,
    );
    const onTerms = () => {
      changed();
      countChanged();
    };
    const options = {
      choices: toMarking(settings),
      onTerms,
      onReplaced: start,
      onOrphaned: () => life.abort(),
    };
    reading = startReading(options, signal);
  };
  leaveFrame({ frame, reading: () => reading, heard, signal: life.signal });
  watchSettings(
    site,
    (next) => {
      const isFirst = !settings;
      settings = next;
      if (stateOf(next) !== 'on') stop();
      else if (reading) reading.apply(toMarking(next));
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
