/**
 * A card as a picture. In: what it says, the colours of the site. Out: its drawing as SVG, and that as PNG, the same bytes for the same
 * drawing and the same libraries. Loaded where a card is drawn: typefaces and the library take a third of a second.
 */
import sharp from 'sharp';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { type CardColours, recolour } from './pen.ts';

/** Ink, paper, red, and what lies between them at the edge of a letter. */
const format = { palette: true, colours: 16, effort: 1, dither: 0 } as const;
/** Pictures in the cache outlive changes of our code. */
export const drawnWith = JSON.stringify([format, sharp.versions]);

export const toDrawing = (card: Card, colours: CardColours): string => recolour(drawCard(card), colours);

export const toPng = (drawing: string): Promise<Buffer> => sharp(Buffer.from(drawing)).png(format).toBuffer();
