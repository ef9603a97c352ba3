import { describe, expect, it } from 'vitest';
import { type PageFacts, type PageState, pageState, wordsFor } from './page-state.ts';

const fine: PageFacts = {
  site: 'example.org',
  isFile: false,
  isText: false,
  isAllowed: true,
  isHidden: false,
  isSiteOn: true,
  isOnEverywhere: true,
  isFirefox: false,
  answers: true,
};

describe('pageState', () => {
  it.each<[string, Partial<PageFacts>, PageState]>([
    ['terms are marked where nothing keeps them from it', {}, 'on'],
    ['so it is in a file', { site: 'file:', isFile: true }, 'on'],
    ['a site may be switched off', { isSiteOn: false }, 'off-here'],
    ['all sites may be switched off', { isOnEverywhere: false }, 'off-everywhere'],
    ['the page may not answer', { answers: false }, 'not-answering'],
    ['the browser may not grant the host', { isAllowed: false, answers: false }, 'not-allowed'],
    [
      'the browser may not grant files',
      { isAllowed: false, isFile: true, answers: false },
      'files-not-allowed',
    ],
    ['the extension may never run here', { site: undefined, answers: false }, 'cannot-run'],
    [
      'where it never runs, nothing is said of the switches',
      { site: undefined, isOnEverywhere: false, answers: false },
      'cannot-run',
    ],
    [
      'the text’s own page is no page where nothing runs',
      { site: undefined, isText: true, answers: false },
      'text',
    ],
    [
      'where the browser hides the address, hosts are not granted',
      { site: undefined, isAllowed: false, answers: false },
      'not-allowed',
    ],
    [
      'where the browser hides the address and grants all hosts, it may be a file',
      { site: undefined, isHidden: true, answers: false },
      'files-not-allowed',
    ],
    [
      'a site that is off says so even where all is off: everywhere comes first',
      { isSiteOn: false, isOnEverywhere: false },
      'off-everywhere',
    ],
    [
      'where all is off, nothing is said of the host',
      { isOnEverywhere: false, isAllowed: false, answers: false },
      'off-everywhere',
    ],
    [
      'where the host is not granted, nothing is said of the site’s switch',
      { isSiteOn: false, isAllowed: false, answers: false },
      'not-allowed',
    ],
    [
      'where the site is off, nothing is said of the silence',
      { isSiteOn: false, answers: false },
      'off-here',
    ],
  ])('%s', (_, facts, state) => {
    expect(pageState({ ...fine, ...facts })).toBe(state);
  });
});

describe('wordsFor', () => {
  const states: PageState[] = [
    'on',
    'off-here',
    'off-everywhere',
    'not-allowed',
    'files-not-allowed',
    'not-answering',
    'text',
    'cannot-run',
  ];
  it.each([true, false])('has words of their own for every state (Firefox: %s)', (isFirefox) => {
    const words = states.map((state) => wordsFor(state, isFirefox));
    expect(new Set(words).size).toBe(states.length);
  });
  it('tells apart how files are allowed in each browser, and nothing else', () => {
    const differ = states.filter((state) => wordsFor(state, true) !== wordsFor(state, false));
    expect(differ).toEqual(['files-not-allowed']);
  });
});
