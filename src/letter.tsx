/** The text's own page. Its address may name a passage, `letter.html#p4s3`, which is brought into view and pointed out. */
import glossary from 'glossary:entries';
import letter from 'glossary:letter';
import passageIndex from 'glossary:passage-index';
import { render } from 'preact';
import css from './card/card.css';
import { createCard } from './card/create-card.tsx';
import type { Cause } from './card/handover.ts';
import { openAtRest } from './card/open-at-rest.ts';
import { DEFAULT_CHOICES } from './extension/choices.ts';
import { hearChanges, readSettings } from './extension/settings.ts';
import { serveSteps } from './extension/stepping.ts';
import { HELP_PAGE } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { createGlossaryIndex, type Passage } from './glossary/glossary.ts';
import { unitsAt } from './glossary/letter.ts';
import { createTermRing } from './letter/create-term-ring.ts';
import { LetterPage } from './letter/LetterPage.tsx';
import { preferElsewhere } from './letter/prefer-elsewhere.ts';
import { createSteps } from './letter/steps.ts';
import { requestFor, termAt, watchTerms } from './letter/watch-terms.ts';
import { createPassageChooser } from './matching/choose-passage.ts';
import { createVoice } from './steps/create-voice.ts';
import voiceCss from './steps/voice.css';

/** Ends with the page. */
const { signal } = new AbortController();
// Where the text itself is read its neighbours are before the eyes.
const choosePassages = createPassageChooser(glossary, passageIndex, false);
/** The sentence whose term the card shows. */
let beingRead = '';

const card = createCard(
  {
    index: createGlossaryIndex(glossary),
    choosePassages(entry, context) {
      const { passages, tiesOf } = choosePassages(entry, context);
      const isHere = ({ id }: Passage) => unitsAt(letter, id).includes(beingRead);
      return { passages: preferElsewhere(entry, passages, isHere), tiesOf };
    },
    words,
    css,
    wayToText: { goTo },
  },
  document,
  signal,
);

const address = () => location.hash.slice(1);

function draw(): void {
  const here = new Set(unitsAt(letter, address()));
  render(
    <LetterPage
      glossary={glossary}
      letter={letter}
      here={here}
      helpPage={HELP_PAGE}
      words={words}
    />,
    document.body,
  );
}

/** Points out what the address names, and brings it into view; a keyboard and a screen reader go on from there. */
function showAddress(): void {
  draw();
  const element =
    document.querySelector<HTMLElement>('.here') ?? document.getElementById(address());
  element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}

function goTo(passage: string): void {
  card.close();
  if (address() === passage) showAddress();
  else location.hash = passage;
}

function open(term: HTMLElement, cause: Cause, pointer?: { x: number; y: number }): void {
  beingRead = term.closest('.unit')?.id ?? '';
  steps.readAt(term);
  card.open(requestFor(term, cause, pointer));
}

const voice = createVoice(document, voiceCss, words('language'), signal);
const ring = createTermRing(document, signal);
const steps = createSteps(document, (term, { number, count }) => {
  ring.show(term);
  term.scrollIntoView({ block: 'nearest' });
  term.focus({ preventScroll: true });
  open(term, 'command');
  voice.say(words('stepPlace', term.textContent, number, count), term);
});

document.title = `${glossary.title} · ${words('name')}`;
showAddress();
// Only from now on: what the address named at first is there at once.
document.documentElement.dataset.ready = '';
addEventListener('hashchange', showAddress);
watchTerms(document, open);

let { opening } = DEFAULT_CHOICES;
/** Where the settings can't be read, what was read last holds. */
const readOpening = () =>
  readSettings(undefined).then(
    (settings) => {
      ({ opening } = settings);
    },
    () => undefined,
  );
void readOpening();
hearChanges(() => void readOpening());

openAtRest(
  window,
  termAt,
  () => opening,
  (term, rest) => open(term, 'hover', rest),
  signal,
);
serveSteps(steps, signal);
