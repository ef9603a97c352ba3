import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FirstAnswers, firstAnswers } from './first-answers.ts';

describe('firstAnswers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each<[string, (answers: FirstAnswers) => void, number]>([
    ['as long as may be waited where nobody answers', () => {}, 100],
    ['a moment more for the others once one has answered', (answers) => answers.onOne(), 10],
    ['no longer once the last has answered', (answers) => answers.onLast(), 0],
  ])('waits %s', async (_, answer, expected) => {
    const answers = firstAnswers();
    let hasCome = false;
    void answers.wait(100).then(() => {
      hasCome = true;
    });
    answer(answers);
    await vi.advanceTimersByTimeAsync(Math.max(expected - 1, 0));
    expect(hasCome).toBe(expected === 0);
    await vi.advanceTimersByTimeAsync(1);
    expect(hasCome).toBe(true);
  });
});
