import type { Frame, Page } from 'puppeteer-core';

/** The names under which the extension registers its highlights. */
const MARK = 'glossator-mark';

/** How long to look for something that should come, in milliseconds. */
const PATIENCE = 15_000;

/** The texts painted in a frame just now, in the order of registration. */
export function markedTexts(frame: Page | Frame, name = MARK): Promise<string[]> {
  return frame.evaluate((highlight) => {
    const texts = [];
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
      highlight,
    ) ?? []) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      texts.push(range.toString().replace(/\s+/g, ' '));
    }
    return texts;
  }, name);
}

/** The middle of a painted text's first line, in CSS pixels of its frame's viewport; undefined where it is not in view. */
export function pointOfMark(
  frame: Page | Frame,
  text?: string,
): Promise<{ x: number; y: number } | undefined> {
  return frame.evaluate(
    (highlight, wanted) => {
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
        highlight,
      ) ?? []) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const [line] = range.getClientRects();
        const fits = wanted === undefined || range.toString().replace(/\s+/g, ' ') === wanted;
        if (!fits || !line || line.top < 0 || line.bottom > innerHeight) continue;
        const point = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
        // Something of the page may lie over it. From outside a shadow tree only its host is seen.
        let seen: Node = startContainer;
        for (let tree = seen.getRootNode(); tree instanceof ShadowRoot; tree = seen.getRootNode())
          seen = tree.host;
        if (document.elementFromPoint(point.x, point.y)?.contains(seen)) return point;
      }
      return undefined;
    },
    MARK,
    text,
  );
}

/**
 * Asks until the answer holds, at most for 15 seconds.
 * @throws with `what` and the last answer where it never does
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`${what}: in vain; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Rests the pointer on a painted text until its card is open. */
export async function hoverMark(page: Page, text?: string): Promise<void> {
  const point = await until(
    'a mark to hover',
    () => pointOfMark(page, text),
    (found) => found !== undefined,
  );
  if (!point) return;
  await page.mouse.move(point.x + 40, point.y + 60);
  await page.mouse.move(point.x, point.y);
}
