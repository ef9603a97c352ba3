import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toFewColours } from './few-colours.ts';
import { readPng, writePng } from './png.ts';

const PAPER = [255, 253, 248];
const INK = [34, 32, 28];

/** A picture of one line a row of colours. */
const bitmap = (rows: readonly (readonly number[])[][]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  rgb: Uint8Array.from(rows.flat(2)),
});

describe('toFewColours', () => {
  it('lets shades near another fall together', () => {
    const shade = [252, 250, 246];
    const row = [...Array(300).fill(PAPER), shade, INK];
    const { palette, indices } = toFewColours(bitmap([row]), 8);
    expect([...palette]).toEqual([...PAPER, ...INK]);
    expect([...indices.subarray(299)]).toEqual([0, 0, 1]);
  });

  it('keeps two papers apart that are painted flat, however near', () => {
    const white = [255, 255, 255];
    const { palette, indices } = toFewColours(bitmap([[PAPER, PAPER, PAPER, white, white]]), 8);
    expect([...palette]).toEqual([...PAPER, ...white]);
    expect([...indices]).toEqual([0, 0, 0, 1, 1]);
  });

  it('has no more colours than it may, and takes the nearest', () => {
    const grey = [120, 120, 120];
    const { palette, indices } = toFewColours(bitmap([[PAPER, PAPER, INK, INK, grey]]), 2);
    expect(palette).toHaveLength(6);
    // Grey is nearer to ink.
    expect(indices[4]).toBe(indices[2]);
  });
});

/** A file as a browser writes one: the header of another, and its lines filtered one way each. */
function fileOf(width: number, lines: readonly (readonly number[])[]): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const whole = Buffer.alloc(data.length + 12);
    whole.writeUInt32BE(data.length, 0);
    whole.write(type, 4, 'latin1');
    whole.set(data, 8);
    return whole;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from(lines.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

describe('readPng', () => {
  it.each([
    ['left alone', 0, [40, 50, 60, 70, 80, 90]],
    ['told from the left', 1, [40, 50, 60, 30, 30, 30]],
    ['told from above', 2, [30, 30, 30, 30, 30, 30]],
    ['told from the mean of both', 3, [35, 40, 45, 30, 30, 30]],
    ['told from the nearest of three', 4, [30, 30, 30, 30, 30, 30]],
  ])('reads a line whose bytes are %s', (_, filter, bytes) => {
    const { rgb } = readPng(
      fileOf(2, [
        [0, 10, 20, 30, 40, 50, 60],
        [filter, ...bytes],
      ]),
    );
    expect([...rgb.subarray(6)]).toEqual([40, 50, 60, 70, 80, 90]);
  });

  it('refuses what is none', () => {
    expect(() => readPng(new Uint8Array(40))).toThrow('no PNG');
  });
});

describe('writePng', () => {
  it('writes size, palette and pixels', () => {
    const file = Buffer.from(
      writePng({ width: 2, height: 1 }, Uint8Array.from([...PAPER, ...INK]), Uint8Array.of(1, 0)),
    );
    const at = (type: string) => file.indexOf(type) + 4;
    expect([file.readUInt32BE(at('IHDR')), file.readUInt32BE(at('IHDR') + 4)]).toEqual([2, 1]);
    expect([...file.subarray(at('PLTE'), at('PLTE') + 6)]).toEqual([...PAPER, ...INK]);
    expect([...inflateSync(file.subarray(at('IDAT')))]).toEqual([0, 1, 0]);
  });
});
