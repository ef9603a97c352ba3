import { describe, expect, it } from 'vitest';
import { type PageFacts, type PageState, pageState, wordsFor } from './page-state.ts';

const fine: PageFacts = {
  site: 'example.org',
  isFile: false,
  isAllowed: true,
  siteState: 'on',
  isFirefox: false,
  answers: true,
};

describe('pageState', () => {
  it.each<[string, Partial<PageFacts>, PageState]>([
    ['terms are marked where nothing keeps them from it', {}, 'on'],
    ['so it is in a file', { site: 'file:', isFile: true }, 'on'],
    ['a site may be switched off', { siteState: 'off-here' }, 'off-here'],
    ['all sites may be switched off', { siteState: 'off-everywhere' }, 'off-everywhere'],
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
      { site: undefined, siteState: 'off-everywhere', answers: false },
      'cannot-run',
    ],
    [
      'where the browser hides the address, hosts are not granted',
      { site: undefined, isAllowed: false, answers: false },
      'not-allowed',
    ],
    [
      'where all is off, nothing is said of the host',
      { siteState: 'off-everywhere', isAllowed: false, answers: false },
      'off-everywhere',
    ],
    [
      'where the host is not granted, nothing is said of the site’s switch',
      { siteState: 'off-here', isAllowed: false, answers: false },
      'not-allowed',
    ],
    [
      'where the site is off, nothing is said of the silence',
      { siteState: 'off-here', answers: false },
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
