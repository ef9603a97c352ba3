import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, reduceCard } from './card-state.ts';
import type { CardRequest } from './to-request.ts';

const requestFor = (term: string): CardRequest => ({
  term,
  form: term,
  asWritten: term,
  strength: 'strong',
  reasons: [],
  start: { node: {} as Node, offset: 0 },
  context: '',
  cause: 'click',
  container: {} as Element,
  lines: () => [],
});
const request = requestFor('party');
const other = requestFor('ussr');
const open = (...trail: string[]): CardState => ({ request, trail, turns: 0 });
const at = { x: 40, y: 60 };
const turned = (turns: number, ...trail: string[]): CardState => ({ request, trail, turns });

describe('reduceCard', () => {
  it.each<[string, CardState | undefined, CardEvent, CardState | undefined]>([
    ['a closed card opens at its term', undefined, { type: 'opened', request }, open('party')],
    [
      'an open card opens anew, its trail forgotten',
      open('party', 'trusts'),
      { type: 'opened', request: other },
      { request: other, trail: ['ussr'], turns: 0 },
    ],
    [
      'a followed entry is shown next',
      open('party'),
      { type: 'followed', term: 'trusts' },
      open('party', 'trusts'),
    ],
    [
      'an entry may be followed again',
      open('party', 'trusts'),
      { type: 'followed', term: 'party' },
      open('party', 'trusts', 'party'),
    ],
    [
      'the shown entry leads nowhere',
      open('party', 'trusts'),
      { type: 'followed', term: 'trusts' },
      open('party', 'trusts'),
    ],
    [
      'going back shows the entry before',
      open('party', 'trusts', 'ussr'),
      { type: 'went-back' },
      open('party', 'trusts'),
    ],
    ['going back ends at the first entry', open('party'), { type: 'went-back' }, open('party')],
    ['another passage is the next', open('party'), { type: 'turned' }, turned(1, 'party')],
    ['and the next', turned(1, 'party'), { type: 'turned' }, turned(2, 'party')],
    [
      'a followed entry begins with its first passage',
      turned(2, 'party'),
      { type: 'followed', term: 'trusts' },
      open('party', 'trusts'),
    ],
    [
      'and so does the entry before',
      turned(2, 'party', 'trusts'),
      { type: 'went-back' },
      open('party'),
    ],
    ['and an entry opened anew', turned(2, 'party'), { type: 'opened', request }, open('party')],
    [
      'a pinned card is where it was put',
      open('party'),
      { type: 'pinned', at },
      { ...open('party'), pinnedAt: at },
    ],
    [
      'and stays there when another term is opened',
      { ...turned(2, 'party', 'trusts'), pinnedAt: at },
      { type: 'opened', request: other },
      { request: other, trail: ['ussr'], turns: 0, pinnedAt: at },
    ],
    [
      'a card let go hangs by its term, as one that was clicked for',
      { ...open('party'), request: { ...request, cause: 'hover' }, pinnedAt: at },
      { type: 'unpinned' },
      open('party'),
    ],
    [
      'a card that is closed is pinned no more',
      { ...open('party'), pinnedAt: at },
      { type: 'closed' },
      undefined,
    ],
    ['a closed card can’t be pinned', undefined, { type: 'pinned', at }, undefined],
    ['a closed card has no other passage', undefined, { type: 'turned' }, undefined],
    ['closing closes', open('party', 'trusts'), { type: 'closed' }, undefined],
    ['a closed card stays closed when closed', undefined, { type: 'closed' }, undefined],
    ['a closed card follows nothing', undefined, { type: 'followed', term: 'party' }, undefined],
    ['a closed card goes nowhere back', undefined, { type: 'went-back' }, undefined],
  ])('%s', (_, before, event, after) => {
    expect(reduceCard(before, event)).toEqual(after);
  });

  it('leaves the state before untouched', () => {
    const before = open('party', 'trusts');
    reduceCard(before, { type: 'followed', term: 'ussr' });
    reduceCard(before, { type: 'went-back' });
    expect(before).toEqual(open('party', 'trusts'));
  });
});
