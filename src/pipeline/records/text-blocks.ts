import GithubSlugger from 'github-slugger';
import { inCodeOrder } from '../schema/order.ts';
import type { Segment, TextBlock } from '../schema/text-record.ts';
import type { Block } from '../text/blocks.ts';
import type { Normalised } from '../text/normalise.ts';
import { anchorPassages } from './passages.ts';

export interface MarkedClause {
  readonly slug: string;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

export interface MarkedText {
  readonly blocks: readonly TextBlock[];
  /** Slugs of the clauses that the blocks refer to by place. */
  readonly clauses: readonly string[];
}

/**
 * A text for print: its blocks as plain text, cut into segments where a clause begins or ends, so that clauses which
 * overlap are each marked in place. In: a normalised text, its blocks, and the clauses with their ranges in the folded
 * text. Out: the blocks, with an anchor where a passage begins; segments name clauses by their place in the list, in reading order.
 * Nothing here is Markdown or HTML any more; every character but markup stays as archived.
 */
export function toTextBlocks(text: Normalised, blocks: readonly Block[], clauses: readonly MarkedClause[]): MarkedText {
  const inOrder = [...clauses].sort((a, b) => a.parts[0]!.start - b.parts[0]!.start || inCodeOrder(a.slug, b.slug));
  const ranges = inOrder.flatMap(({ parts }, clause) => parts.map((part) => ({ ...part, clause })));
  const slugger = new GithubSlugger();
  const marked = blocks.map((block): TextBlock => {
    const inBlock = ranges.filter(({ start, end }) => start < block.foldedEnd && end > block.foldedStart);
    const segments = toSegments(text, block, inBlock, inOrder);
    if (block.kind !== 'heading') return { kind: block.kind, segments };
    return { kind: 'heading', level: block.level ?? 2, id: `text-${slugger.slug(block.text.slice(0, 80))}`, segments };
  });
  return { blocks: anchorPassages(marked), clauses: inOrder.map(({ slug }) => slug) };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly clause: number;
}

function toSegments(
  text: Normalised,
  block: Block,
  ranges: readonly Range[],
  clauses: readonly MarkedClause[],
): Segment[] {
  if (ranges.length === 0 && block.foldedStart < block.foldedEnd)
    return [{ text: toPlainWords(text, block.foldedStart, block.foldedEnd) }];
  const clip = (at: number) => Math.min(Math.max(at, block.foldedStart), block.foldedEnd);
  const cuts = new Set([
    block.foldedStart,
    block.foldedEnd,
    ...ranges.flatMap(({ start, end }) => [clip(start), clip(end)]),
  ]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const inside = [
      ...new Set(ranges.filter((one) => one.start <= start && one.end >= end).map(({ clause }) => clause)),
    ];
    const starts = inside.filter((clause) => clauses[clause]!.parts[0]!.start === start);
    const ends = inside.filter((clause) => clauses[clause]!.parts.at(-1)!.end === end);
    return {
      text: toPlainWords(text, start, end),
      ...(inside.length > 0 && { in: inside }),
      ...(starts.length > 0 && { starts }),
      ...(ends.length > 0 && { ends }),
    };
  });
}

/** A range of the folded text as archived, without its markup. */
function toPlainWords({ raw, text, starts, ends }: Normalised, from: number, to: number): string {
  let plain = '';
  let done = -1;
  for (let j = from; j < to; j++) {
    const [start, end] = [starts[j]!, ends[j]!];
    if (text.charCodeAt(j) === 32) {
      const isCell = j > from && j + 1 < to && raw.slice(ends[j - 1]!, starts[j + 1]!).includes('|');
      plain += isCell ? ' | ' : ' ';
    } else if (start >= done) {
      if (raw[start] === '&' && end - start > 1) plain += text[j]!;
      else {
        // Characters that stand side by side in the original too are taken together, with plain spaces between them.
        while (j + 1 < to && isNext(starts, ends, j)) {
          if (text.charCodeAt(j + 1) === 32) {
            if (j + 2 >= to || raw.charCodeAt(ends[j]!) !== 32 || !isNext(starts, ends, j + 1)) break;
            if (text.charCodeAt(j + 2) === 32) break;
          }
          j++;
        }
        plain += raw.slice(start, ends[j]!);
      }
      done = ends[j]!;
    }
  }
  return plain;
}

/** Whether the unit behind one is a single character of the original, right behind that one's. */
const isNext = (starts: Uint32Array, ends: Uint32Array, at: number): boolean =>
  starts[at + 1] === ends[at] && ends[at + 1] === ends[at]! + 1;
