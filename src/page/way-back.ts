/**
 * What the card and the script for stepping know of one another, whichever runs first: both run in the same isolated world.
 * Stepping may have led the reader to the card, perhaps from another frame.
 */

/** What a card asks of stepping. */
export interface WayBack {
  /** Gives the focus back as a card with it closes, or sees to it that it stays where it goes; whether it did. */
  readonly goBack: () => boolean;
  /** Escape has closed a card: the card keeps the key from all that listens after it. */
  readonly onEscape: () => void;
}

const WAY = Symbol.for('glossator.way-back');
const BEFORE = Symbol.for('glossator.focus-before');
type World = { [WAY]?: WayBack; [BEFORE]?: () => Element | null };
const world = globalThis as World;

export function leaveWayBack(way: WayBack): void {
  world[WAY] = way;
}

/** Whether the focus of a card that closes has gone back to where stepping had brought the reader from. */
export const wentBack = (): boolean => world[WAY]?.goBack() ?? false;

/** To be called where Escape closes a card. */
export const tellEscaped = (): void => world[WAY]?.onEscape();

/** @param before - tells what had the focus before the open card took it */
export function leaveFocusBefore(before: () => Element | null): void {
  world[BEFORE] = before;
}

/** What had the focus before the frame's open card took it. */
export const focusBeforeCard = (): Element | null => world[BEFORE]?.() ?? null;
