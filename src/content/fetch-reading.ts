import { askForReading } from '../extension/messages.ts';
import { takeReading } from './reading-handover.ts';

/** How long after an unanswered request the next one is made, in milliseconds. */
const PATIENCE = 10_000;

/** Has the script that reads a page run in this frame, once; undefined where `signal` aborts before. */
export async function fetchReading(signal: AbortSignal): Promise<ReturnType<typeof takeReading>> {
  while (!takeReading() && !signal.aborted)
    if (!(await askForReading())) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return signal.aborted ? undefined : takeReading();
}
