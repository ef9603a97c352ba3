/** The background: runs the card's script where a frame asks for it, and passes on what the reader's keys say. */
import { browser } from './extension/browser.ts';
import { answerQuestions, orderStep } from './extension/messages.ts';

answerQuestions(async (tabId, frameId) => {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['card.js'],
  });
});

browser.commands.onCommand.addListener(async (command) => {
  if (command !== 'next-term' && command !== 'previous-term') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await orderStep(tab.id, command === 'next-term' ? 1 : -1);
});
