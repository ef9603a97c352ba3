import { describe, expect, it } from 'vitest';
import { createFocusKeeper } from './keep-focus.ts';

/** A frame's window with the focus on an element of its page, or on its card. */
function frameWith(focus: 'page' | 'card' | 'nothing') {
  const active = { localName: 'a', hasAttribute: () => focus === 'card' };
  const document = { hasFocus: () => focus !== 'nothing', activeElement: active };
  return { document, top: undefined } as unknown as Window;
}

function keeperIn(focus: 'page' | 'card' | 'nothing') {
  const asked: string[] = [];
  return {
    asked,
    keeper: createFocusKeeper(frameWith(focus), 'here', (frame) => asked.push(frame)),
  };
}

describe('the way back of the focus', () => {
  it.each([
    ['page', 'here'],
    ['nothing', undefined],
    ['card', 'elsewhere'],
  ] as const)('begins, with the focus on %s, in the frame %s', (focus, expected) => {
    const { keeper } = keeperIn(focus);
    keeper.arrive('elsewhere');
    expect(keeper.cameFrom()).toBe(expected);
  });

  it('begins, in a card that the reader opened, in this frame', () => {
    const { keeper } = keeperIn('card');
    expect(keeper.cameFrom()).toBe('here');
  });

  it('leads once to the frame that the reader came from', () => {
    const { keeper, asked } = keeperIn('card');
    keeper.arrive('elsewhere');
    expect([keeper.goBack(), keeper.goBack()]).toEqual([true, false]);
    expect(asked).toEqual(['elsewhere']);
  });

  it('leads nowhere for whoever has pressed the pointer, or came from nowhere', () => {
    const { keeper, asked } = keeperIn('card');
    keeper.arrive('elsewhere');
    keeper.forget();
    expect(keeper.goBack()).toBe(false);
    keeper.arrive(undefined);
    expect(keeper.goBack()).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is not gone where the card closes because the reader is in another frame: that one has the focus', () => {
    const { keeper, asked } = keeperIn('card');
    keeper.arrive('elsewhere');
    let isKeptOut = false;
    keeper.leave(() => {
      isKeptOut = keeper.goBack();
    });
    expect(isKeptOut).toBe(true);
    expect(asked).toEqual([]);
    expect(keeper.goBack()).toBe(false);
  });
});
