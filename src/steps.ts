/**
 * The script for stepping and for the side panel, run in all frames of a tab whenever the reader steps there, or has the panel
 * open: tells a frame's reading order, goes to its terms, draws the ring and says where the reader is.
 */
import { askForFocus, hearEscape, hearFocus, hearSaying } from './extension/messages.ts';
import { serveOutlines } from './extension/outlines.ts';
import { serveSteps } from './extension/stepping.ts';
import { words } from './extension/words.ts';
import { isCard } from './page/is-card.ts';
import { leaveWayBack } from './page/way-back.ts';
import { createOutliner } from './steps/create-outliner.ts';
import { createRing } from './steps/create-ring.ts';
import { createSteps } from './steps/create-steps.ts';
import { createVoice } from './steps/create-voice.ts';
import { type SteppedFrame, takeFrame } from './steps/handover.ts';
import { createFocusKeeper } from './steps/keep-focus.ts';
import ringCss from './steps/ring.css';
import voiceCss from './steps/voice.css';
import { withRing } from './steps/with-ring.ts';

function serve(frame: SteppedFrame): void {
  const { signal } = frame;
  const ring = createRing(document, ringCss);
  const voice = createVoice(document, voiceCss, words('language'), signal);
  const focus = createFocusKeeper(window, frame.frame, askForFocus);
  leaveWayBack({ goBack: focus.goBack, onEscape: ring.hide });

  const listening = { signal, capture: true, passive: true } as const;
  // Both run before the card's own listeners, which are added whenever it opens.
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (isCard(target)) return;
      ring.hide();
      focus.forget();
    },
    listening,
  );
  window.addEventListener(
    'keydown',
    ({ key, isTrusted }) => key === 'Escape' && isTrusted && ring.hide(),
    listening,
  );
  hearEscape(ring.hide, signal);
  hearFocus(frame.frame, focus.take, signal);
  hearSaying((text) => voice.say(text, document.documentElement), signal);
  const ringed = withRing(frame, ring, focus);
  serveSteps(createSteps(ringed, focus, voice, words), signal);
  serveOutlines(createOutliner(ringed), signal);
}

const frame = takeFrame();
if (frame) serve(frame);
