import type { Match } from './locate.ts';
import type { Normalised } from './normalise.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row';

/** A block wherever it stands. */
export interface BlockWords {
  readonly kind: BlockKind;
  /** The folded words. */
  readonly text: string;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
}

export interface Block extends BlockWords, Match {}

/**
 * The blocks of a text: paragraphs, headings, list items, table rows. In: a normalised text. Out: its blocks in order,
 * each with its range in the original and in the folded text. A block ends at an empty line or where a line begins
 * another one; lines that only wrap belong together. Blocks cover the folded text, one space between two of them.
 *
 *     '# Data\n\nWe use\nyour data.'   → heading "Data", paragraph "We use your data."
 */
export function toBlocks(normalised: Normalised): Block[] {
  const { raw, text, starts, ends } = normalised;
  const blocks: Block[] = [];
  let line: Line = { kind: 'paragraph' };
  let from = 0; // where the block under way starts in the folded text
  let to = 0; // how far the folded text is read
  const close = () => {
    const [first, last] = trim(text, from, to);
    from = to;
    if (first >= last) return;
    const range = { start: starts[first]!, end: ends[last - 1]!, foldedStart: first, foldedEnd: last };
    blocks.push({ ...line, text: text.slice(first, last), ...range });
  };
  let isOpen = false;
  for (let at = 0; at < raw.length; ) {
    const newline = raw.indexOf('\n', at);
    const end = newline < 0 ? raw.length : newline;
    const next = readLine(raw, at, isOpen && (line.kind === 'paragraph' || line.kind === 'item'));
    if (next === 'underlined =' || next === 'underlined -')
      line = { kind: 'heading', level: next.endsWith('=') ? 1 : 2 };
    if (next !== 'wrapped') close();
    isOpen = next === 'wrapped' || typeof next === 'object';
    if (typeof next === 'object') line = next;
    while (to < starts.length && starts[to]! < end) to++;
    at = end + 1;
  }
  close();
  return blocks;
}

/** The whole lines of each block, as archived. */
export function linesOf(raw: string, blocks: readonly Block[]): string[] {
  return blocks.map(({ start, end }) => {
    const newline = raw.indexOf('\n', end);
    return raw.slice(raw.lastIndexOf('\n', start - 1) + 1, newline < 0 ? raw.length : newline);
  });
}

interface Line {
  readonly kind: BlockKind;
  readonly level?: number;
}

const empty = /(?:[^\S\n]|>)*(?:\n|$)/y;
const underline = /(?:[^\S\n]|>)*(=+|-+)[^\S\n]*(?:\n|$)/y;
const marked = /(?:[^\S\n]|>)*(?:(#{1,6})\s|(\|)|([-*+•]\s|\d{1,3}[.)]\s|\(?[a-z]\)\s))/y;

/** What the line at an offset begins; `mayWrap`: whether it could continue the block before it. */
function readLine(raw: string, at: number, mayWrap: boolean): Line | 'empty' | 'wrapped' | `underlined ${'=' | '-'}` {
  empty.lastIndex = underline.lastIndex = marked.lastIndex = at;
  if (empty.test(raw)) return 'empty';
  const rule = underline.exec(raw);
  if (rule && mayWrap) return rule[1]!.startsWith('=') ? 'underlined =' : 'underlined -';
  const match = marked.exec(raw);
  if (match?.[1]) return { kind: 'heading', level: match[1].length };
  if (match) return { kind: match[2] ? 'row' : 'item' };
  return mayWrap ? 'wrapped' : { kind: 'paragraph' };
}

function trim(text: string, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && text.charCodeAt(first) === 32) first++;
  while (last > first && text.charCodeAt(last - 1) === 32) last--;
  return [first, last];
}
