/**
 * A card as SVG, 1200 by 630, in the site's look: paper, ink, one red. In: what it says. Out: the same for the same card. A title
 * that has no letters in the bundled typefaces gives way to the last part of its address; other such lines are left out.
 */
import type { Card } from './card.ts';
import { drawFacts } from './draw-facts.ts';
import { box, canWrite, colour, group, type Style, toCardLine, toLines, widthOf, write } from './pen.ts';

export const cardSize = { width: 1200, height: 630 };

const left = 88;
const room = cardSize.width - 2 * left;
const label: Style = { face: 'semibold', size: 22, tracking: 0.08, fill: colour.soft };
const wordmark: Style = { face: 'serif', size: 36, fill: colour.ink };
const under: Style = { face: 'sans', size: 32, fill: colour.soft };
const titles = [
  { lines: 1, style: { face: 'serif', size: 92, fill: colour.ink } },
  { lines: 2, style: { face: 'serif', size: 72, fill: colour.ink } },
  { lines: 3, style: { face: 'serif', size: 58, fill: colour.ink } },
] as const;

export function drawCard(card: Card): string {
  const { width, height } = cardSize;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colour.paper}"/>`,
    group(colour.accent, box(0, 0, 14, height)),
    drawSign(left, 62),
    line(card.site, wordmark, left + 52, 92, 640),
    card.notice ? drawNotice(card.notice) : '',
    drawTitle(card),
    group(colour.line, box(left, 466, room, 2)),
    `<g transform="translate(${left} 492)">${drawFacts(card, room)}</g>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

/** A text on one line, or nothing where there are no letters for it. */
function line(text: string, style: Style, x: number, y: number, most: number): string {
  const plain = toCardLine(text);
  return canWrite(plain, style)
    ? toLines(plain, style, 1, most)
        .map((shown) => write(shown, style, x, y))
        .join('')
    : '';
}

/** The sign of public/favicon.svg. */
function drawSign(x: number, y: number): string {
  const lines = [
    box(x + 12, y + 5, 22, 4),
    box(x + 12, y + 13, 22, 4),
    box(x + 12, y + 21, 22, 4),
    box(x + 12, y + 29, 13, 4),
  ];
  return group(colour.accent, box(x, y, 6, 36)) + group(colour.ink, lines.join(''));
}

function drawNotice(text: string): string {
  const style = { ...label, fill: colour.accent };
  const words = toCardLine(text).toUpperCase();
  return line(words, style, left + room - widthOf(words, style), 90, room);
}

function drawTitle({ title, path, over, under: kind }: Card): string {
  const wanted = toCardLine(title);
  const isWritten = wanted !== '' && canWrite(wanted, titles[0].style);
  const text = isWritten ? wanted : path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');
  const tried = titles.map(({ lines, style }) => ({ style, lines: toLines(text, style, lines, room) }));
  const { style, lines } = tried.find(({ lines }) => lines.join(' ') === text) ?? tried.at(-1)!;
  const step = style.size * 1.14;
  const first = 318 - ((lines.length - 1) * step) / 2 + (kind ? -8 : 14);
  const last = first + (lines.length - 1) * step;
  return [
    over ? line(over.toUpperCase(), label, left, first - style.size * 0.72 - 36, room) : '',
    ...lines.map((shown, index) => write(shown, style, left, first + index * step)),
    kind ? line(kind, under, left, last + 58, room) : '',
  ].join('');
}
