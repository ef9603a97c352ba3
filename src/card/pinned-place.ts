/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between card and edge of the viewport, in CSS pixels. */
export const MARGIN = 8;

/** How far an arrow key moves the card, in CSS pixels: a line of text's half, so that it can be put where one wants it. */
const STEP = 16;
/** The same with Shift: a third of the card's width takes a few presses less across a screen. */
const FAR_STEP = 64;

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest place to a wanted one at which a card is wholly in the viewport; where it is too large, its top left is. */
export function keepInView(wanted: Point, card: Size, viewport: Size): Point {
  const within = (at: number, length: number, room: number) =>
    Math.max(MARGIN, Math.min(at, room - MARGIN - length));
  return {
    x: within(wanted.x, card.width, viewport.width),
    y: within(wanted.y, card.height, viewport.height),
  };
}

/** Where a key moves the card from a place; undefined where it is not one that moves it. */
export function nudge(
  { x, y }: Point,
  {
    key,
    shiftKey,
    altKey,
    ctrlKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): Point | undefined {
  const direction = DIRECTIONS[key];
  if (!direction || altKey || ctrlKey || metaKey) return undefined;
  const step = shiftKey ? FAR_STEP : STEP;
  return { x: x + direction.x * step, y: y + direction.y * step };
}
