/** Prose without sense, the same in every run: what is measured must not depend on chance. */
import { createRandom } from '../random.ts';

const WORDS =
  'the the the the of of of and and and to to in in a a is it was he that for as with his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people mister how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three house water answer letter garden window morning evening river winter bridge harvest village teacher library carpet kitchen mountain violin orchard lantern harbour'.split(
    ' ',
  );

/** Written strong and weak, short and long, as they stand in texts about the subject. */
const TERMS = [
  'Thermidor',
  'the Left Opposition',
  'the Comintern',
  'the dictatorship of the proletariat',
  'the Red Army',
  'the party',
  'Bolsheviks',
  'the monopoly of foreign trade',
];

/** Sentences of at least `length` UTF-16 code units, with `terms` terms spread evenly over them. */
export function generateSentences(length: number, terms: number, seed = 1): string[] {
  const random = createRandom(seed);
  const sentences: string[] = [];
  let written = 0;
  let placed = 0;
  while (written < length || placed < terms) {
    const words = Array.from(
      { length: 8 + Math.floor(random() * 14) },
      () => WORDS[Math.floor(random() * WORDS.length)] as string,
    );
    while (placed < terms && placed / terms <= written / length) {
      words.splice(Math.floor(random() * words.length), 0, TERMS[placed % TERMS.length] as string);
      placed += 1;
    }
    const text = words.join(' ');
    sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    written += text.length + 2;
  }
  return sentences;
}
