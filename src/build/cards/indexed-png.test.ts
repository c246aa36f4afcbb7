import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Rgb, toPngWriter } from './indexed-png.ts';

const paper: Rgb = [253, 252, 249];
const ink: Rgb = [35, 32, 27];
const colours = [paper, [226, 220, 207], ink] satisfies Rgb[];

const read = async (png: Buffer) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: data.length / 3 }, (_, at) => [...data.subarray(3 * at, 3 * at + 3)]);
  return { width: info.width, height: info.height, pixels };
};
const write = (pixels: readonly Rgb[], width: number) =>
  toPngWriter(colours)(Buffer.from(pixels.flatMap((pixel) => [...pixel, 255])), width);

test('a picture in its colours is read back as it was, also where a row is that above once more', async () => {
  const rows = [
    [paper, ink, paper, paper],
    [paper, ink, paper, paper],
    [ink, ink, colours[1]!, paper],
  ];
  expect(await read(write(rows.flat(), 4))).toEqual({ width: 4, height: 3, pixels: rows.flat() });
});

test('what has another colour is given the nearest one', async () => {
  const { pixels } = await read(write([[36, 30, 30], paper, [230, 219, 208], [255, 255, 255]], 2));
  expect(pixels).toEqual([ink, paper, colours[1], paper]);
});
