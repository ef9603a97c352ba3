/**
 * The script for stepping and for the side panel, run in all frames of a tab whenever the reader steps there, or has the panel
 * open: tells a frame's reading order, and goes to its terms.
 */
import { serveOutlines } from './extension/outlines.ts';
import { serveSteps } from './extension/stepping.ts';
import { createOutliner } from './steps/create-outliner.ts';
import { createSteps } from './steps/create-steps.ts';
import { takeFrame } from './steps/handover.ts';

const frame = takeFrame();
if (frame) {
  serveSteps(createSteps(frame), frame.signal);
  serveOutlines(createOutliner(frame), frame.signal);
}
