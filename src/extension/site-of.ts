/** A site as the reader switches it: the exact host name of a tab's page; all file pages are one site. */
export type Site = string;

export const FILE_SITE: Site = 'file:';

/**
 * The site of an address, or undefined where the extension never runs (the browser's own pages, other schemes).
 * Neither port nor path tell sites apart; `www.example.org` and `example.org` are two.
 */
export function siteOf(address: string | undefined): Site | undefined {
  if (!address) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol === 'file:') return FILE_SITE;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.hostname || undefined;
}
