/**
 * A passage in its surroundings, for a terminal. In: the text and the match. Out: lines: the heading above it, a bit of
 * what stands before, the passage marked at the side, a bit of what follows; archived text is made harmless to print.
 */
import { toPrintable } from '../../command/print.ts';
import { toBlocks } from '../../pipeline/text/blocks.ts';
import type { Match } from '../../pipeline/text/locate.ts';
import type { Normalised } from '../../pipeline/text/normalise.ts';

const width = 100;
const around = 160; // characters of the surroundings

export function showPassage(text: Normalised, { foldedStart, foldedEnd }: Match): string[] {
  const blocks = toBlocks(text);
  const heading = blocks.findLast((block) => block.kind === 'heading' && block.foldedStart < foldedStart);
  const before = text.text.slice(Math.max(0, foldedStart - around), foldedStart).trim();
  const after = text.text.slice(foldedEnd, foldedEnd + around).trim();
  return [
    ...(heading ? [`  # ${toPrintable(heading.text.replace(/\s+/g, ' '))}`] : []),
    ...wrap(before ? `… ${before}` : '').map((line) => `    ${line}`),
    ...wrap(text.text.slice(foldedStart, foldedEnd)).map((line) => `  | ${line}`),
    ...wrap(after ? `${after} …` : '').map((line) => `    ${line}`),
  ];
}

function wrap(text: string): string[] {
  return toPrintable(text.replace(/\s+/g, ' ')).match(new RegExp(`\\S.{0,${width}}(?=\\s|$)|\\S+`, 'g')) ?? [];
}
