import { expect, it } from 'vitest';
import { snippetAround } from './snippet-around.ts';

const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen ';

it.each([
  ['all of a short text', 'On [Thermidor] again.', 'On ', 'Thermidor', ' again.'],
  ['a text of the mention alone', '[Thermidor]', '', 'Thermidor', ''],
  ['one line, whatever the source has', ' \n On\n[Red\n Army]  men \n', 'On ', 'Red Army', ' men'],
  [
    'whole words, and where the text goes on',
    `${long}[party] ${long}`,
    '… six seven eight nine ten eleven twelve thirteen fourteen ',
    'party',
    ' one two three four five six seven eight nine ten eleven …',
  ],
  [
    'nothing of a word that is longer than what is shown',
    `${'x'.repeat(80)}[party]${'y'.repeat(80)}`,
    '… ',
    'party',
    ' …',
  ],
])('shows %s', (_, marked, before, mention, after) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  expect(snippetAround(text, start, end)).toEqual({ before, mention, after });
});
