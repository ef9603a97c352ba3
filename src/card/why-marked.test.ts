import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json';
import { whyMarked } from './why-marked.ts';

/** The interface's words, a message's one placeholder filled. */
const words = (key: keyof typeof messages, ...values: readonly (string | number)[]) =>
  messages[key].message.replace(/\$[A-Z]+\$/, String(values[0]));

describe('why a mark stands', () => {
  it.each<[string, 'strong' | 'weak', string[], string]>([
    [
      'says of a strong form that it needs no reason',
      'strong',
      [],
      'Always marked: “the party” hardly means anything else.',
    ],
    [
      'says so of a strong form whatever else was found',
      'strong',
      ['the Comintern'],
      'Always marked: “the party” hardly means anything else.',
    ],
    [
      'names what admitted a weak one',
      'weak',
      ['the Comintern'],
      'Marked because this section also speaks of the Comintern.',
    ],
    [
      'names all that did',
      'weak',
      ['the Comintern', 'the Bolsheviks', 'the USSR'],
      'Marked because this section also speaks of the Comintern, the Bolsheviks, and the USSR.',
    ],
    [
      'says less of a weak one where nothing is named',
      'weak',
      [],
      'Marked because of the text around it.',
    ],
  ])('%s', (_, strength, reasons, sentence) => {
    expect(whyMarked({ strength, reasons, asWritten: 'the party' }, words)).toBe(sentence);
  });
});
