import type { Correction } from '../matching/corrections.ts';
import { tellHeld } from './messages.ts';
import { keepCorrection } from './settings.ts';
import { siteOf } from './site-of.ts';

/** The tab in which a reader said something of a mark. */
export interface CorrectedTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/**
 * Keeps a correction that was made in a tab. From a private window nothing is kept that tells of a site: there it holds
 * for the page only. A known term tells of none.
 * @throws where it can't be kept
 */
export async function correctMarks(tab: CorrectedTab, correction: Correction): Promise<void> {
  const tellsOfSite = 'sense' in correction;
  if (!tab.incognito || !tellsOfSite) await keepCorrection(siteOf(tab.url), correction);
  else if (tab.id !== undefined) await tellHeld(tab.id, correction);
}
