import { ODD } from './start-pattern.ts';
import { foldWord } from './words.ts';

/** Letters of other scripts that a glossary has forms in, and letters that stand apart: of such texts nothing is told. */
const UNTOLD = /[\u0400-\u052f]|[ \xA0\u2009](?:[^ ][ \xA0\u2009]){3}/;

/**
 * A test of whether a form may begin anywhere in a text: never a false no.
 * @param starts - what `startPattern` made of the forms
 */
export function createStartTest(starts: string): (text: string) => boolean {
  const pattern = new RegExp(starts, 'i');
  const odd = new RegExp(ODD);
  return (text) => {
    if (pattern.test(text)) return true;
    if (!odd.test(text)) return UNTOLD.test(text);
    const whole = foldWord(text.replace(/[-\u00AD\u2010\u2011¬][^\S\n\r]*[\n\r]\s*/g, ''));
    return UNTOLD.test(text) || pattern.test(whole);
  };
}
