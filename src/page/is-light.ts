/**
 * Whether a colour as the browser computes it is light: nearer to white than to black, as letters on a dark page are.
 * Between the darkest grey that is readable on #222 (#888) and the lightest on white (#767676) lies the middle.
 */
export function isLight(color: string): boolean {
  // Not the numbers in the names of colour spaces: "color(display-p3 …".
  const [first = 0, second = 0, third = 0] = (color.match(/(?<=[( ,])[\d.]+/g) ?? []).map(Number);
  // Lab and its kin tell the lightness itself: of 1, or of 100.
  if (/l(ab|ch)/.test(color)) return first > (color.startsWith('ok') ? 0.5 : 50);
  // How much red, green and blue add to lightness, roughly.
  const lightness = 0.3 * first + 0.6 * second + 0.1 * third;
  return lightness > (color.startsWith('rgb') ? 127 : 0.5);
}
