import { describe, expect, it } from 'vitest';
import { isInAddress } from './is-in-address.ts';

/** Each case marks its stretch with ⟦ and ⟧. */
const isInside = (marked: string): boolean => {
  const start = marked.indexOf('⟦');
  return isInAddress(marked.replace(/[⟦⟧]/g, ''), start, marked.indexOf('⟧') - 1);
};

describe('isInAddress', () => {
  it.each([
    'https://example.org/⟦Thermidor⟧',
    '(see http://⟦thermidor⟧.example/x)',
    'www.⟦trotsky⟧.example',
    'in /media/⟦comintern⟧/box12',
    '~/⟦comintern⟧/box12',
    'the file ⟦trotsky⟧_letters_1930.pdf',
    'letters_⟦trotsky⟧_1930',
    'open ⟦trotsky⟧.txt now',
    'write to ⟦trotsky⟧@opposition.example',
    'write to archive@⟦trotsky⟧.example',
  ])('is true of %s', (text) => {
    expect(isInside(text)).toBe(true);
  });
  it.each([
    'the ⟦Thermidor⟧',
    'of ⟦Thermidor⟧. Then',
    'of ⟦Thermidor⟧.Then',
    '#⟦Thermidor⟧ @⟦Trotsky⟧',
    'the ⟦USSR⟧/RSFSR, Stalin/⟦Trotsky⟧',
    '_⟦USSR⟧_ and __⟦USSR⟧__',
    '(⟦Thermidor⟧).',
    '⟦U.S.S.R.⟧',
    'the ⟦party⟧...',
  ])('is false of %s', (text) => {
    expect(isInside(text)).toBe(false);
  });
});
