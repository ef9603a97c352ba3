/** The background: runs the card's script where a frame asks for it, and passes on what the reader's keys say. */
import { browser } from './extension/browser.ts';
import { answerQuestions, orderStep } from './extension/messages.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Answers a key of the manifest's `commands`, on the tab that the reader is in. */
async function onCommand(command: string, pressedOn?: { id?: number | undefined }): Promise<void> {
  const step = STEPS[command];
  if (!step) return;
  const tab = pressedOn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id !== undefined) await orderStep(tab.id, step);
}

answerQuestions(async (tabId, frameId) => {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['card.js'],
  });
});
browser.commands.onCommand.addListener(onCommand);

// Firefox lets no test press an extension's keys: there the handler is called through the background page.
Object.assign(globalThis, { glossatorCommand: onCommand });
