import { describe, expect, it } from 'vitest';
import { languageOf, type Verdict } from './language.ts';

const cyrillic = (text: string) => languageOf(text, 'cyrillic');
const latin = (text: string) => languageOf(text, 'latin');

describe('a text in Latin letters', () => {
  it.each<[Verdict, string]>([
    ['en', 'The delegates had come by train, and nobody would say who had paid for the tickets.'],
    ['en', 'It is said that he who writes letters at night has something to hide.'],
    [
      'de',
      'Die Delegierten waren mit dem Zug gekommen, und niemand wollte sagen, wer gezahlt hatte.',
    ],
    ['de', 'Der Streit um die Zeitung dauerte bis in den Herbst.'],
    ['fr', 'Les délégués étaient venus en train, et personne ne voulait dire qui avait payé.'],
    ['fr', "C'est dans l'atelier qu'on parlait de la grève, pas au journal."],
    ['es', 'Los delegados habían llegado en tren y nadie quería decir quién había pagado.'],
    ['es', '¿Quién pagó los billetes? No lo sabe nadie en la imprenta.'],
    [
      'other',
      'I delegati erano venuti in treno e nessuno voleva dire chi avesse pagato il biglietto.',
    ],
    ['other', 'Os delegados tinham vindo de trem e ninguém queria dizer quem não havia pago.'],
    ['other', 'Els delegats havien vingut amb tren i ningú no volia dir qui ho havia pagat.'],
    [
      'other',
      'De afgevaardigden waren met de trein gekomen en niemand wilde zeggen wie het had betaald.',
    ],
    ['other', 'Delegații veniseră cu trenul și nimeni nu voia să spună cine a plătit.'],
    ['other', 'Delegaterna hade kommit med tåg och ingen ville säga vem som hade betalat för det.'],
    ['other', 'Delegaci przyjechali pociągiem i nikt nie chciał powiedzieć, kto za to zapłacił.'],
    ['other', 'Delegáti přijeli vlakem a nikdo nechtěl říci, kdo to zaplatil.'],
  ])('is %s: %s', (verdict, text) => {
    expect(latin(text)).toBe(verdict);
  });

  it.each([
    ['a name', 'Leon Trotsky'],
    ['a heading', 'Left Opposition'],
    ['a number', '1930'],
    ['nothing', ''],
    ['a borrowed phrase', 'de facto'],
    ['a spaced-out word', 'T h e r m i d o r e a n s'],
    ['another script', 'Левая оппозиция'],
  ])('is too little to tell: %s', (_, text) => {
    expect(latin(text)).toBeUndefined();
  });

  it('is read in capitals, with soft hyphens, and with accents apart', () => {
    expect(latin('DER STREIT UM DIE ZEITUNG DAUERTE BIS IN DEN HERBST')).toBe('de');
    expect(
      latin('Per\u00ADsonne ne sa\u00ADvait d\u00ADans quel train ils étaient, ni qui avait payé.'),
    ).toBe('fr');
    expect(latin('Los años de la reacción llegaron también a la imprenta.'.normalize('NFD'))).toBe(
      'es',
    );
  });

  it('is told by its beginning, so that a long one costs no more than a short one', () => {
    const long = `${'The press had been sold to the printers who were not paid. '.repeat(20)}`;
    expect(
      latin(`${long}${'Der Streit um die Zeitung dauerte bis in den Herbst. '.repeat(50)}`),
    ).toBe('en');
  });
});

describe('a text in Cyrillic letters', () => {
  it.each<[Verdict, string]>([
    ['ru', 'Делегаты приехали поездом, и никто не хотел сказать, кто заплатил за билеты.'],
    ['ru', 'Съезд открылся утром; объявили, что отъезд отложен.'],
    ['bg', 'Делегатите пристигнаха с влак и никой не искаше да каже кой е платил билетите.'],
    ['bg', 'Спорът за вестника продължи до есента.'],
    ['other', 'Делегати приїхали потягом, і ніхто не хотів сказати, хто заплатив за квитки.'],
    ['other', 'Делегати су дошли возом и нико није хтео да каже ко је платио карте.'],
    ['other', 'Делегатите дојдоа со воз и никој не сакаше да каже кој ги платил картите.'],
    ['other', 'Дэлегаты прыехалі цягніком, і ніхто не хацеў сказаць, хто заплаціў за білеты.'],
  ])('is %s: %s', (verdict, text) => {
    expect(cyrillic(text)).toBe(verdict);
  });

  it.each([['Термидор'], ['Диктатура пролетариата'], ['партия']])(
    'is too little to tell: %s',
    (text) => {
      expect(cyrillic(text)).toBeUndefined();
    },
  );

  it('is read alone where Latin words stand around it', () => {
    const text =
      'The poster said: «Делегатите пристигнаха с влак и никой не искаше да каже кой е платил».';
    expect(cyrillic(text)).toBe('bg');
    expect(latin(text)).toBeUndefined();
  });
});
