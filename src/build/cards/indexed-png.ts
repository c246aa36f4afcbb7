/**
 * Pictures of few colours as PNG, four bits a pixel. In: sixteen colours; then pixels as RGBA, and how many of them a row has, an even number. Out: the file;
 * what has another colour is given the nearest one. The library that paints a card would find these colours by itself, which takes longer than painting; libraries that
 * take colours pack them in JavaScript, which takes longer still.
 */
import { crc32, deflateSync } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];

/** More takes ten times as long for a tenth of the bytes. */
const level = 4;
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export function toPngWriter(colours: readonly Rgb[]): (pixels: Buffer, width: number) => Buffer {
  const toIndex = findIndexes(colours);
  // For all pictures: what lies outside of the heap makes it be searched for garbage.
  let rows = Buffer.alloc(0);
  return (pixels, width) => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(pixels.length / 4 / width, 4);
    // Four bits that name a colour.
    head.set([4, 3], 8);
    const length = (1 + width / 2) * (pixels.length / 4 / width);
    if (rows.length !== length) rows = Buffer.alloc(length);
    fillRows(rows, pixels, width, toIndex);
    return Buffer.concat([
      signature,
      toChunk('IHDR', head),
      toChunk('PLTE', Buffer.from(colours.flat())),
      toChunk('IDAT', deflateSync(rows, { level })),
      toChunk('IEND', Buffer.alloc(0)),
    ]);
  };
}

/** Rows of indexes, two in a byte, each behind a byte that says that it is not filtered. Most are the same as that above. */
function fillRows(rows: Buffer, pixels: Buffer, width: number, toIndex: (pixel: number) => number): void {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const length = 1 + width / 2;
  for (let row = 0, at = 0; row < rows.length; row += length, at += width) {
    if (at > 0 && pixels.compare(pixels, 4 * (at - width), 4 * at, 4 * at, 4 * (at + width)) === 0)
      rows.copyWithin(row, row - length, row);
    else
      for (let byte = row + 1, two = at; byte < row + length; byte++, two += 2)
        rows[byte] = (toIndex(words[two]!) << 4) | toIndex(words[two + 1]!);
  }
}

/** The colour that is nearest to a pixel, which is read as one number; of those that were asked for last it is known. */
function findIndexes(colours: readonly Rgb[]): (pixel: number) => number {
  const asked = new Uint32Array(1 << 12);
  const found = new Uint8Array(asked.length);
  return (pixel) => {
    const slot = Math.imul(pixel, 0x9e3779b1) >>> 20;
    if (asked[slot] !== pixel) {
      asked[slot] = pixel;
      found[slot] = findNearest([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255], colours);
    }
    return found[slot]!;
  };
}

function findNearest(pixel: Rgb, colours: readonly Rgb[]): number {
  const distances = colours.map((colour) => colour.reduce((sum, value, at) => sum + (value - pixel[at]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function toChunk(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
