import type { Words } from '../ui/words.ts';

/** All files are one site, which has no host's name. */
export const siteName = (site: string, words: Words): string =>
  site === 'file:' ? words('siteFiles') : site;
