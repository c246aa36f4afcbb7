/**
 * The blocks of a text: paragraphs, headings, list items, table rows. In: a normalised text. Out: its blocks in order,
 * each with its range in the original and in the folded text. A block ends at an empty line or where a line begins
 * another one; lines that only wrap belong together. Blocks cover the folded text, one space between two of them.
 *
 *     '# Data\n\nWe use\nyour data.'   → heading "Data", paragraph "We use your data."
 */
import type { Match } from './locate.ts';
import type { Normalised } from './normalise.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row';

export interface Block extends Match {
  readonly kind: BlockKind;
  /** The folded words. */
  readonly text: string;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
}

export function toBlocks({ raw, text, starts, ends }: Normalised): Block[] {
  const blocks: Block[] = [];
  let kind: BlockKind = 'paragraph';
  let level = 0;
  let from = 0; // where the block under way starts in the folded text
  let to = 0; // how far the folded text is read
  const close = () => {
    const [first, last] = trim(text, from, to);
    from = to;
    if (first >= last) return;
    const own = { kind, text: text.slice(first, last), ...(kind === 'heading' && { level }) };
    blocks.push({ ...own, start: starts[first]!, end: ends[last - 1]!, foldedStart: first, foldedEnd: last });
  };
  for (let at = 0; at < raw.length; ) {
    const newline = raw.indexOf('\n', at);
    const end = newline < 0 ? raw.length : newline;
    const line = kindOfLine(raw, at, end);
    if (line !== 'wrapped') {
      close();
      if (line !== 'empty') [kind, level] = [line.kind, line.level];
    }
    while (to < starts.length && starts[to]! < end) to++;
    at = end + 1;
  }
  to = starts.length;
  close();
  return blocks;
}

const marked = /[\s>]*(?:(#{1,6})\s|(\|)|([-*+•]\s|\d{1,3}[.)]\s|\(?[a-z]\)\s))/y;
const blank = /[\s>]*(?:\n|$)/y;

function kindOfLine(raw: string, at: number, end: number): 'empty' | 'wrapped' | { kind: BlockKind; level: number } {
  blank.lastIndex = at;
  if (blank.test(raw) && blank.lastIndex >= end) return 'empty';
  marked.lastIndex = at;
  const match = marked.exec(raw);
  if (match && marked.lastIndex <= end + 1) {
    if (match[1]) return { kind: 'heading', level: match[1].length };
    return { kind: match[2] ? 'row' : 'item', level: 0 };
  }
  const previous = at > 1 ? raw.lastIndexOf('\n', at - 2) + 1 : 0;
  const follows = at > 0 && !/^[\s>]*(?:#{1,6}\s|\||$)/.test(raw.slice(previous, at - 1));
  return follows ? 'wrapped' : { kind: 'paragraph', level: 0 };
}

function trim(text: string, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && text.charCodeAt(first) === 32) first++;
  while (last > first && text.charCodeAt(last - 1) === 32) last--;
  return [first, last];
}
