/** Reads the PNG files that browsers write, and writes those with a palette. Plain Node: zlib is all that it takes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture; three bytes a pixel: red, green, blue. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The format's numbers for what a pixel is. */
const TRUE_COLOUR = 2;
const PALETTE = 3;
const TRUE_COLOUR_WITH_ALPHA = 6;

function* chunksOf(file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    yield { type, data: file.subarray(at + 8, at + 8 + length) };
    // Length, type and checksum have four bytes each.
    at += length + 12;
  }
}

/** The format's guess of a byte from those to its left, above it, and above that on its left. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Takes back what each line was filtered by, in place; a line is its filter's number and then its bytes. */
function unfilter(lines: Buffer, stride: number, bytesPerPixel: number): void {
  const from = (at: number, isThere: boolean) => (isThere ? (lines[at] ?? 0) : 0);
  for (let start = 0; start < lines.length; start += stride + 1) {
    const filter = lines[start] ?? 0;
    for (let x = 0; filter !== 0 && x < stride; x += 1) {
      const at = start + 1 + x;
      const left = from(at - bytesPerPixel, x >= bytesPerPixel);
      const above = from(at - stride - 1, start > 0);
      const corner = from(at - stride - 1 - bytesPerPixel, start > 0 && x >= bytesPerPixel);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      lines[at] = (lines[at] ?? 0) + (guesses[filter] ?? 0);
    }
  }
}

/**
 * Reads a picture of 8 bits a channel, with or without an alpha channel, which is left out.
 * @throws where it is of another kind
 */
export function readPng(png: Uint8Array): Bitmap {
  const file = Buffer.from(png);
  const chunks = [...chunksOf(file)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header || !file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('no PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlace] = header.subarray(8);
  if (depth !== 8 || interlace !== 0 || (kind !== TRUE_COLOUR && kind !== TRUE_COLOUR_WITH_ALPHA))
    throw new Error('a PNG of a kind that is not read here');
  const channels = kind === TRUE_COLOUR ? 3 : 4;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const lines = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  unfilter(lines, stride, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const line = Math.floor(pixel / width);
    const at = line * (stride + 1) + 1 + (pixel % width) * channels;
    rgb.set(lines.subarray(at, at + 3), pixel * 3);
  }
  return { width, height, rgb };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/**
 * Writes a picture with a palette.
 * @param palette - at most 256 colours, three bytes each
 * @param indices - a colour's place in it, one a pixel
 */
export function writePng(
  { width, height }: Pick<Bitmap, 'width' | 'height'>,
  palette: Uint8Array,
  indices: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  // Each line begins with the number of its filter: none, which is best where numbers are names of colours.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
