import { browser } from './browser.ts';

/** Whether the browser is Firefox, whose settings and ways to them have other names. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');
