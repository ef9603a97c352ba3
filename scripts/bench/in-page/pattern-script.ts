/** The content script of an extension that does no more than the pattern does, in the language that a page says it is in. */
import { pattern, type WantedWords } from './pattern.ts';

const { wanted } = globalThis as unknown as { wanted: readonly WantedWords[] };
const fitting = wanted.find(({ lang }) => lang === document.documentElement.lang) ?? wanted[0];
if (fitting) pattern(fitting).run();
