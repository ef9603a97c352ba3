import { writeFileSync } from 'node:fs';
import type { GlossaryCopy } from './copy-glossary.ts';

const PASSAGES = `- passage: p2s3-p2s4
  begins: The Hare, lying
  about: [sleep]
- passage: title1
  begins: The Hare
  about: [heading]
- passage: p1s1
  begins: A Hare one day
  about: [quarrel]
- passage: p1s2
  begins: The Hare, believing
  about: [wager]
- passage: p2s1
  begins: On the day
  about: [contest]
  terms: [hare]
- passage: p2s1-p2s2
  begins: On the day
  about: [start]
- passage: p2s2
  begins: The Tortoise
  about: [patience]
- passage: p3s1
  begins: Slow
  about: [moral]
`;

/** Lists the passages of the copy of the fable: its sentences and two runs, out of order. */
export const writePassages = (copy: GlossaryCopy): void =>
  writeFileSync(copy.path('passages.yaml'), PASSAGES);
