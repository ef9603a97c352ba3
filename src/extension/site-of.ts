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

/** What a host name is made of: letters, digits, hyphens and underscores between dots, or an address of numbers. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/;

/** The site that a reader means by a host name or a pasted address; undefined where that names none. */
export function siteNamed(text: string): Site | undefined {
  const named = text.trim().toLowerCase();
  if (named === FILE_SITE) return FILE_SITE;
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//.test(named);
  const site = siteOf(isAddress ? named : `http://${named}`);
  return site === FILE_SITE || (site !== undefined && HOST.test(site)) ? site : undefined;
}

/** Whether a name is a site's, as it is kept. */
export const isSiteName = (name: string): boolean =>
  name === FILE_SITE || siteOf(`http://${name}`) === name;
