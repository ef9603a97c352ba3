import type { Bitmap } from './png.ts';

/** A picture in few colours. */
export interface Reduced {
  /** Three bytes a colour. */
  readonly palette: Uint8Array;
  /** A colour's place in it, one a pixel. */
  readonly indices: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

const toColour = (code: number): Colour => [code >> 16, (code >> 8) & 255, code & 255];

const distance = (a: Colour, b: Colour): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** What has more of the picture than this share is painted flat: no shade of a letter's edge has so much. */
const FLAT = 0.005;
/** Two colours this close are one to the eye, in steps of a channel: the smoothed edges of letters have hundreds of shades. */
const NEAR = 10;

/**
 * Chooses the colours that most of the picture has, and of those that are near another only what is painted flat, as a
 * card's paper on the page's; gives each pixel the nearest of them.
 * @param most - how many colours, at most 256
 */
export function toFewColours({ rgb }: Bitmap, most: number): Reduced {
  const codes = new Uint32Array(rgb.length / 3);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < codes.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    const code = (red << 16) | (green << 8) | blue;
    codes[pixel] = code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
  const chosen: Colour[] = [];
  for (const code of byCount) {
    const colour = toColour(code);
    const isFlat = (counts.get(code) ?? 0) > FLAT * codes.length;
    const isFar = chosen.every((one) => distance(one, colour) > NEAR);
    if (chosen.length < most && (isFlat || isFar)) chosen.push(colour);
  }
  const nearest = new Map(
    byCount.map((code) => {
      const distances = chosen.map((one) => distance(one, toColour(code)));
      return [code, distances.indexOf(Math.min(...distances))];
    }),
  );
  return {
    palette: Uint8Array.from(chosen.flat()),
    indices: Uint8Array.from(codes, (code) => nearest.get(code) ?? 0),
  };
}
