/**
 * The script for stepping, run in all frames of a tab whenever the reader steps there: tells a frame's reading order, and
 * goes to its terms.
 */
import { serveSteps } from './extension/stepping.ts';
import { createSteps } from './steps/create-steps.ts';
import { takeFrame } from './steps/handover.ts';

const frame = takeFrame();
if (frame) serveSteps(createSteps(frame), frame.signal);
