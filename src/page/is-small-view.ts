/** Smallest viewport that a card floats in, in CSS pixels; in a smaller one it is a sheet at the bottom edge. */
const MIN_WIDTH = 400;
const MIN_HEIGHT = 300;

export const isSmallView = ({ innerWidth, innerHeight }: Window): boolean =>
  innerWidth < MIN_WIDTH || innerHeight < MIN_HEIGHT;
