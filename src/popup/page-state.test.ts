import { describe, expect, it } from 'vitest';
import { type PageFacts, type PageState, pageState, STATE_WORDS } from './page-state.ts';

const fine: PageFacts = {
  site: 'example.org',
  isFile: false,
  isAllowed: true,
  siteState: 'on',
  answers: true,
};

describe('pageState', () => {
  it.each<[string, Partial<PageFacts>, PageState]>([
    ['terms are marked where nothing keeps them from it', {}, 'on'],
    ['so it is in a file', { site: 'file:', isFile: true }, 'on'],
    ['a site may be switched off', { siteState: 'off-here' }, 'off-here'],
    ['all sites may be switched off', { siteState: 'off-everywhere' }, 'off-everywhere'],
    ['the browser may not grant the host', { isAllowed: false }, 'not-allowed'],
    ['the browser may not grant files', { isAllowed: false, isFile: true }, 'files-not-allowed'],
    ['the page may not answer', { answers: false }, 'not-answering'],
    ['the extension may never run here', { site: undefined }, 'cannot-run'],
    [
      'where it never runs, nothing else is said',
      { site: undefined, siteState: 'off-everywhere', isAllowed: false, answers: false },
      'cannot-run',
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

  it('has words of their own for every state', () => {
    const words = Object.values(STATE_WORDS);
    expect(new Set(words).size).toBe(words.length);
  });
});
