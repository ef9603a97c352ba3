import { askForReading } from '../extension/messages.ts';
import { giveWay } from '../page/slices.ts';
import { readingLeft, takeReading } from './reading-handover.ts';

/** How long after an unanswered request the next one is made, in milliseconds. */
const PATIENCE = 10_000;

/** So much of a text tells its language, in UTF-16 code units. */
const TELLING = 600;

/**
 * Has the script that reads a page run in this frame, once; undefined where `signal` aborts before.
 * @param around - some of the page's text: the forms for it come with the script
 */
export async function fetchReading(
  around: string,
  signal: AbortSignal,
): Promise<ReturnType<typeof takeReading>> {
  while (!takeReading() && !signal.aborted) {
    const asked = askForReading(around.slice(-TELLING));
    const hasCome = await Promise.race([readingLeft().then(() => true), asked]);
    if (!hasCome) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
  // To run the script and to begin with the page are two tasks.
  await giveWay();
  return signal.aborted ? undefined : takeReading();
}
