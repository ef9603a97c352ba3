/** Smallest viewport that a card floats in, in CSS pixels; in a smaller one it is a sheet at an edge. */
const MIN_WIDTH = 400;
const MIN_HEIGHT = 300;
/** The same where fingers point: a phone's width, at whose bottom they are. */
const MIN_WIDTH_OF_TOUCH = 600;

/** Whether there is no room for a card to float in. */
export function isSmallView(window: Window): boolean {
  const isTouched = window.matchMedia('(pointer: coarse)').matches;
  const minWidth = isTouched ? MIN_WIDTH_OF_TOUCH : MIN_WIDTH;
  return window.innerWidth < minWidth || window.innerHeight < MIN_HEIGHT;
}
