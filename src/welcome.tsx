/** The page that is shown once, after the installation: the glossary at work on a paragraph of its own. */
import glossary from 'glossary:entries';
import example from 'glossary:example';
import passageIndex from 'glossary:passage-index';
import { render } from 'preact';
import css from './card/card.css';
import { createCard } from './card/create-card.tsx';
import type { Cause } from './card/handover.ts';
import { openAtRest } from './card/open-at-rest.ts';
import { type Guide, hearGuide, openLookup, readGuide } from './extension/guide.ts';
import { openKeySettings } from './extension/keys.ts';
import { hasAccess, openOptions, requestAccess } from './extension/page.ts';
import { serveSteps } from './extension/stepping.ts';
import { HELP_PAGE, TEXT_PAGE, textAddress } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex } from './glossary/glossary.ts';
import { WelcomePage } from './guide/WelcomePage.tsx';
import { createSteps } from './letter/steps.ts';
import { requestFor, termAt, watchTerms } from './letter/watch-terms.ts';
import { createPassageChooser } from './matching/choose-passage.ts';

/** Ends with the page. */
const { signal } = new AbortController();
const card = createCard(
  {
    index: createGlossaryIndex(glossary),
    choosePassages: createPassageChooser(glossary, passageIndex),
    words,
    css,
    wayToText: { addressOf: textAddress },
  },
  document,
  signal,
);
let facts: Guide | undefined;
let isKeysPageRefused = false;

function draw(): void {
  if (!facts) return;
  document.documentElement.dataset.look = facts.look;
  render(
    <WelcomePage
      glossary={glossary}
      example={example}
      facts={facts}
      isKeysPageRefused={isKeysPageRefused}
      words={words}
      textPage={TEXT_PAGE}
      helpPage={HELP_PAGE}
      onAllow={allow}
      onLookUp={() => void openLookup()}
      onChangeKeys={() => void changeKeys()}
      onOptions={() => void openOptions()}
    />,
    document.body,
  );
}

async function allow(): Promise<boolean> {
  await requestAccess();
  await update();
  return hasAccess();
}

async function changeKeys(): Promise<void> {
  isKeysPageRefused = await openKeySettings().then(
    () => false,
    () => true,
  );
  draw();
}

async function update(): Promise<void> {
  facts = await readGuide();
  draw();
}

function open(term: HTMLElement, cause: Cause, pointer?: { x: number; y: number }): void {
  steps.readAt(term);
  card.open(requestFor(term, cause, pointer));
}

const steps = createSteps(document, (term) => {
  term.scrollIntoView({ block: 'nearest' });
  term.focus({ preventScroll: true });
  open(term, 'command');
});

document.title = words('welcomeTitle');
watchTerms(document, open);
/** Nothing opens before the reader's choice is known. */
const opening = () => facts?.opening ?? 'click';
openAtRest(window, termAt, opening, (term, rest) => open(term, 'hover', rest), signal);
serveSteps(steps, signal);
hearGuide(() => void update());
void update();
