/**
 * A card as a picture. In: what it says, the colours of the site. Out: its drawing as SVG, and that as PNG, the same bytes for the same
 * drawing and the same libraries. Loaded where a card is drawn: typefaces and the library take a third of a second.
 */
import sharp from 'sharp';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { digestCodeOf } from '../read/reading-code.ts';
import type { Card } from './card.ts';
import { cardSize, drawCard } from './draw-card.ts';
import { type Rgb, toPngWriter } from './indexed-png.ts';
import { type CardColours, recolour, toColours } from './pen.ts';

/** Pictures in the cache are those of this code. */
export const drawnWith = JSON.stringify([digestCodeOf('build/cards/draw-png'), sharp.versions]);

export const toDrawing = (card: Card, colours: CardColours): string => recolour(drawCard(card), colours);

/** In: the colours of a site. Out: what makes a picture of a drawing in them. */
export function toPainter(own: CardColours): (drawing: string) => Promise<Buffer> {
  const toPng = toPngWriter(toPalette(own));
  return async (drawing) => {
    const pixels = await sharp(Buffer.from(drawing)).raw().toBuffer();
    const png = toPng(pixels, cardSize.width);
    letGo(pixels);
    return png;
  };
}

/** Sixteen: paper, lines, and each colour of letters with what lies between it and the paper at their edges. */
function toPalette(own: CardColours): Rgb[] {
  const { paper, line, ink, soft, accent } = toColours(own);
  const steps = (colour: string, many: number) =>
    Array.from({ length: many }, (_, index) => mix(toRgb(paper), toRgb(colour), (index + 1) / many));
  return [toRgb(paper), toRgb(line), ...steps(ink, 5), ...steps(soft, 5), ...steps(accent, 4)];
}

const mix = ([red, green, blue]: Rgb, other: Rgb, share: number): Rgb => {
  const part = (value: number, at: number) => Math.round(value + (other[at]! - value) * share);
  return [part(red, 0), part(green, 1), part(blue, 2)];
};

const toRgb = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
