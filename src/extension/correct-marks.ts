import type { Correction } from '../matching/corrections.ts';
import { keepCorrection } from './settings.ts';
import { siteOf } from './site-of.ts';

/** The tab in which a reader said something of a mark. */
export interface CorrectedTab {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/**
 * Keeps a correction that was made in a tab. From a private window nothing is kept that tells of a site: there it holds
 * until the last such window is closed. A known term tells of none.
 * @throws where it can't be kept
 */
export const correctMarks = (
  { url, incognito }: CorrectedTab,
  correction: Correction,
): Promise<void> => keepCorrection(siteOf(url), correction, incognito);
