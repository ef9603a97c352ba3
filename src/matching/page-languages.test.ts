import { describe, expect, it, vi } from 'vitest';
import { createPageLanguages } from './page-languages.ts';

const ENGLISH =
  'The delegates had come by train, and nobody would say who had paid for the tickets.';
const GERMAN =
  'Die Delegierten waren mit dem Zug gekommen, und niemand wollte sagen, wer die Karten bezahlt hatte.';
const ITALIAN =
  'I delegati erano venuti in treno e nessuno voleva dire chi avesse pagato il biglietto.';
const BULGARIAN = 'Делегатите пристигнаха с влак и никой не искаше да каже кой е платил билетите.';

describe('the languages of a page', () => {
  it('are each text’s own, where it is long enough', () => {
    const { read } = createPageLanguages('en');
    expect(read(ENGLISH)).toEqual(['en']);
    expect(read(GERMAN)).toEqual(['de']);
    expect(read(BULGARIAN)).toEqual(['bg']);
    expect(read(ITALIAN)).toEqual([]);
  });

  it('are the glossary’s own for a short text, until the page shows another', () => {
    const onLeader = vi.fn();
    const { read } = createPageLanguages('en', onLeader);
    expect(read('Linke Opposition')).toEqual(['en']);
    for (let n = 0; n < 6; n += 1) read(GERMAN);
    expect(onLeader).toHaveBeenCalledTimes(1);
    expect(read('Linke Opposition')).toEqual(['de']);
  });

  it('stay what they are where a sentence of another is quoted', () => {
    const onLeader = vi.fn();
    const { read } = createPageLanguages('en', onLeader);
    read(ENGLISH);
    read(GERMAN);
    expect(read('Left Opposition')).toEqual(['en']);
    expect(onLeader).not.toHaveBeenCalled();
  });

  it('follow a page that becomes another in place', () => {
    const { read } = createPageLanguages('en');
    for (let n = 0; n < 400; n += 1) read(ENGLISH);
    for (let n = 0; n < 400; n += 1) read(GERMAN);
    expect(read('Linke Opposition')).toEqual(['de']);
  });

  it('are none for a short text on a page that is in none of them', () => {
    const { read } = createPageLanguages('en');
    for (let n = 0; n < 6; n += 1) read(ITALIAN);
    expect(read('Trotsky')).toEqual([]);
  });

  it('are two for a text of two scripts', () => {
    const { read } = createPageLanguages('en');
    expect(read(`${ENGLISH} «${BULGARIAN}»`)).toEqual(['en', 'bg']);
    expect(
      createPageLanguages('en').read('The words “Левая оппозиция” stand on the stone.'),
    ).toEqual(['en', 'ru']);
  });

  it('are not told from one foreign name among the links to translations', () => {
    const { read } = createPageLanguages('en');
    expect(read('Русский')).toEqual([]);
  });

  it('are told of a single word by its script', () => {
    const { at } = createPageLanguages('en');
    const text = `${ENGLISH} «${BULGARIAN}»`;
    expect(at(text, 4)).toBe('en');
    expect(at(text, text.indexOf('билетите'))).toBe('bg');
  });
});
