/**
 * How the card finds what gives the focus back where stepping has led the reader to it, perhaps from another frame: both
 * scripts run in the same isolated world.
 */

/** Gives the focus back, or sees to it that it stays where it goes; whether it did. */
export type WayBack = () => boolean;

const KEY = Symbol.for('glossator.way-back');
type World = { [KEY]?: WayBack };

export function leaveWayBack(way: WayBack): void {
  (globalThis as World)[KEY] = way;
}

/** Whether the focus of a card that closes has gone back to where stepping had brought the reader from. */
export const wentBack = (): boolean => (globalThis as World)[KEY]?.() ?? false;
