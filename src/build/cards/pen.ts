/**
 * The hand that cards are drawn with: the site's typefaces, colours and ways to set a line. In: a text, a place, the most room it may
 * take. Out: SVG made of paths and rectangles only, so that no text is ever markup.
 */
import { fitLines } from './fit.ts';
import { loadTypeface, type Typeface } from './typeface.ts';

/** The light values of src/styles/tokens.css. */
export const colour = { paper: '#fdfcf9', ink: '#23201b', soft: '#5e584d', line: '#e2dccf', accent: '#8a2b20' };

export type CardColours = Partial<Record<keyof typeof colour, string>>;

/** Those of a project; what is not written as `#rrggbb` stays ours, for not every program reads it. */
export function toColours(own: CardColours): typeof colour {
  const given = Object.entries(own).filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value));
  return { ...colour, ...Object.fromEntries(given) };
}

/** A drawing in the colours of a project. */
export function recolour(svg: string, own: CardColours): string {
  const colours = toColours(own);
  const ours = new Map(Object.entries(colour).map(([role, value]) => [value, colours[role as keyof typeof colour]]));
  return svg.replace(/"(#[0-9a-f]{6})"/g, (all, value: string) => (ours.has(value) ? `"${ours.get(value)}"` : all));
}

export interface Style {
  readonly face: 'serif' | 'sans' | 'semibold';
  readonly size: number;
  readonly fill: string;
  /** Space between letters, in units of the size. */
  readonly tracking?: number;
}

let faces: Record<Style['face'], Typeface> | undefined;
const faceOf = ({ face }: Style): Typeface => {
  faces ??= {
    serif: loadTypeface('source-serif-4', 400),
    sans: loadTypeface('source-sans-3', 400),
    semibold: loadTypeface('source-sans-3', 600),
  };
  return faces[face];
};

/** More signs than that stand on no card. */
const most = 400;

/** One line, without signs that steer how text is shown and without lone halves of signs. */
export const toCardLine = (text: string): string =>
  [
    ...text
      .slice(0, 2 * most)
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/\p{C}/gu, '')
      .trim(),
  ]
    .slice(0, most)
    .join('')
    .trim();

export const canWrite = (text: string, style: Style): boolean => faceOf(style).holds(text);

export const widthOf = (text: string, style: Style): number => faceOf(style).width(text, style.size, style.tracking);

export const toLines = (text: string, style: Style, lines: number, room: number): string[] =>
  fitLines(text, lines, room, (part) => widthOf(part, style));

export function write(text: string, style: Style, x: number, y: number): string {
  const { size, tracking, fill } = style;
  return group(fill, faceOf(style).draw(text, { x, y, size, tracking }));
}

export const group = (fill: string, shapes: string): string => `<g fill="${fill}">${shapes}</g>`;

export const box = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
