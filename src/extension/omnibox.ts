/** The address bar's keyword: suggestions while somebody types, the entry on Enter. */
import { browser } from './browser.ts';
import { words } from './words.ts';

/** Something to open, as the address bar lists it. */
export interface Suggestion {
  /** What is opened: "term:thermidor". */
  readonly content: string;
  readonly headword: string;
  readonly text: string;
}

export interface OmniboxService {
  readonly suggest: (query: string) => Promise<readonly Suggestion[]>;
  /** Opens a suggestion's content, or what was typed. */
  readonly open: (content: string) => Promise<unknown>;
}

/** Chromium reads descriptions as XML, Firefox shows them as they are. */
const isXml = (): boolean => !browser.runtime.getURL('').startsWith('moz-extension:');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const describe = ({ headword, text }: Suggestion): string =>
  isXml()
    ? `<match>${escaped(headword)}</match> <dim>– ${escaped(text)}</dim>`
    : `${headword} – ${text}`;

/** Serves the keyword of the manifest's `omnibox`. Must be called as the background starts. */
export function serveOmnibox({ suggest, open }: OmniboxService): void {
  browser.omnibox.setDefaultSuggestion({ description: words('omniboxHint') });
  browser.omnibox.onInputChanged.addListener(async (query, show) => {
    const suggestions = await suggest(query);
    show(suggestions.map((one) => ({ content: one.content, description: describe(one) })));
  });
  browser.omnibox.onInputEntered.addListener((content) => void open(content));
}
