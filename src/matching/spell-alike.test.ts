import { expect, it } from 'vitest';
import { spellAlike } from './spell-alike.ts';

it.each([
  ['transcriptions of a name', 'троцкий', 'trotskii', 'trotzky'],
  ['an inflected name and its transcription', 'оппозиция', 'oppozitsiya', 'opozitsija'],
  ['American and British spelling', 'nationalization', 'nationalisation'],
  ['a letter that came by way of French', 'thermidor', 'termidor', 'термидор'],
])('%s are spelt alike', (_, first, ...others) => {
  for (const other of others) expect(spellAlike(other)).toBe(spellAlike(first));
});

it('other words are not', () => {
  expect(spellAlike('centrism')).not.toBe(spellAlike('centrist'));
});
