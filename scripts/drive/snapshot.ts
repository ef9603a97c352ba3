import type { Page } from 'puppeteer-core';

/** Everything of a page that an extension could disturb, each aspect as text that can be compared. */
export interface Snapshot {
  /** The document's markup, with its open shadow roots. */
  readonly dom: string;
  /** Place and size of every element, in CSS pixels. */
  readonly boxes: string;
  readonly focus: string;
  readonly selection: string;
  readonly scrolling: string;
  /** How many nodes, attributes and texts an observer saw changed since the document was parsed. */
  readonly mutations: string;
}

export const ASPECTS = ['dom', 'boxes', 'focus', 'selection', 'scrolling', 'mutations'] as const;

interface Recording {
  snapshotRecords?: Record<string, number>;
}

/** Begins to record mutations in every document that the page loads from now on. */
export async function recordMutations(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const counts = { added: 0, removed: 0, attributes: 0, characterData: 0 };
    (window as Recording).snapshotRecords = counts;
    const observer = new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes } of records) {
        counts.added += addedNodes.length;
        counts.removed += removedNodes.length;
        if (type !== 'childList') counts[type] += 1;
      }
    });
    // From the end of parsing, which is before any content script runs: the parser itself varies with the network.
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      }),
    );
  });
}

/** Lays the page out afresh (Firefox's layout while loading varies by itself), then puts focus, selection and scrolling where an extension could disturb them. */
export async function settleReader(page: Page): Promise<void> {
  await page.setViewport({ width: 700, height: 600 });
  await page.evaluate(() => document.documentElement.offsetHeight);
  await page.setViewport({ width: 1000, height: 700 });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    const [first, second] = document.querySelectorAll('p, td');
    if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, 1);
    scrollTo(0, 300);
  });
}

/** What of the page stands as it is now. */
export async function takeSnapshot(page: Page): Promise<Snapshot> {
  const json = await page.evaluate(() => {
    // Methods, not functions in variables: those the loader would wrap in a helper that the page does not have.
    const read = {
      markupOf(root: Document | ShadowRoot): string {
        const inside = root instanceof ShadowRoot ? root.innerHTML : root.documentElement.outerHTML;
        const shadows = [...root.querySelectorAll('*')].flatMap(
          ({ shadowRoot }) => shadowRoot ?? [],
        );
        return [inside, ...shadows.map((shadow) => `#shadow ${read.markupOf(shadow)}`)].join('\n');
      },
      round(length: number): number {
        return Math.round(length * 100) / 100;
      },
    };
    const boxes = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.hasAttribute('data-glossator-card') ? '#card' : element.localName;
      return `${name} ${[x, y, width, height].map((length) => read.round(length))}`;
    });
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    const active = document.activeElement;
    return JSON.stringify({
      dom: read.markupOf(document),
      boxes: boxes.join('\n'),
      focus: `${active?.localName} ${active?.getAttribute('href')}`,
      selection: `${anchorNode?.nodeName} ${anchorOffset} ${focusNode?.nodeName} ${focusOffset} ${String(selection).slice(0, 200)}`,
      scrolling: `${scrollX} ${scrollY} ${document.documentElement.scrollHeight}`,
      mutations: JSON.stringify((window as Recording).snapshotRecords),
    });
  });
  return JSON.parse(json) as Snapshot;
}

/** Where two texts part, with a little of each. */
export function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `at ${at}: ${near(a)} / ${near(b)}`;
}
