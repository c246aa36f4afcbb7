/**
 * The foot of a card: what is counted and since when it is so, as columns. In: facts and severities as the record has them, the
 * place and the room. Out: SVG, made smaller where it would not fit. Each severity has its shape and its word.
 */

import { toCount } from '../../command/print.ts';
import { severities as names } from '../../words/labels.ts';
import type { Card } from './card.ts';
import { box, colour, group, type Style, toCardLine, widthOf, write } from './pen.ts';

const name: Style = { face: 'semibold', size: 20, tracking: 0.08, fill: colour.soft };
const value: Style = { face: 'sans', size: 34, fill: colour.ink };
const gap = 48;
const markSize = 24;
const levels = ['high', 'medium', 'low'] as const;
type Level = (typeof levels)[number];

export function drawFacts({ facts, severities }: Pick<Card, 'facts' | 'severities'>, room: number): string {
  let x = 0;
  const parts: string[] = [];
  const head = (words: string) => write(words.toUpperCase(), name, x, 20);
  for (const fact of facts) {
    const words = toCardLine(fact.value);
    parts.push(head(fact.label), write(words, value, x, 64));
    x += Math.max(widthOf(fact.label.toUpperCase(), name), widthOf(words, value)) + gap;
  }
  const found = levels.filter((level) => severities[level] > 0);
  if (found.length > 0) parts.push(head('Severity'));
  for (const level of found) {
    const words = `${toCount(severities[level])} ${names[level].toLowerCase()}`;
    parts.push(drawMark(level, x, 41), write(words, value, x + markSize + 10, 64));
    x += markSize + 10 + widthOf(words, value) + 26;
  }
  const scale = Math.min(1, room / (x - 26));
  return `<g transform="scale(${Math.round(scale * 1000) / 1000})">${parts.join('')}</g>`;
}

/** The shapes of src/styles/marks.css: full, half full, empty. */
function drawMark(level: Level, x: number, y: number): string {
  const half = markSize / 2;
  const filled = { high: box(x, y, markSize, markSize), medium: box(x, y + half, markSize, half), low: '' }[level];
  const side = markSize - 2;
  const frame = `<rect x="${x + 1}" y="${y + 1}" width="${side}" height="${side}" fill="none" stroke="${colour.accent}" stroke-width="2"/>`;
  return group(colour.accent, filled) + frame;
}
