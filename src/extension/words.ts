import type { MessageKey, Words } from '../ui/words.ts';
import { browser } from './browser.ts';

/** The interface's words in the reader's language, from `_locales`. */
export const words: Words = (key: MessageKey, ...values) =>
  browser.i18n.getMessage(key, values.map(String));
