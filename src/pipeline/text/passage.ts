import { contextLength, type Passage } from '../schema/record-parts.ts';
import { findSigns } from '../schema/signs.ts';
import type { Match } from './locate.ts';
import { findMarkup } from './markup.ts';
import type { Normalised } from './normalise.ts';
import { toTextPlace } from './position.ts';

type Block = Passage['blocks'][number];

/**
 * Cuts a located passage out of a text for print: plain words in their blocks, and every offset.
 * In: a normalised text and a match. Out: a passage (schema/record-parts.ts). Quotes, dashes and case
 * stay as archived; markup and invisible characters are taken off, but not the joiners that words are spelt with. Nothing here is Markdown any more.
 */
export function toPassage(text: Normalised, match: Match): Passage {
  const folded = text.text.slice(match.foldedStart, match.foldedEnd);
  return {
    blocks: toBlocks(text, match),
    ...toTextPlace(text.raw, match.start, match.end),
    // A form feed begins a page.
    ...(text.raw.includes('\f') && { page: text.raw.slice(0, match.start).split('\f').length }),
    words: countWords(folded),
    prefix: text.text.slice(Math.max(0, match.foldedStart - contextLength), match.foldedStart),
    suffix: text.text.slice(match.foldedEnd, match.foldedEnd + contextLength),
  };
}

/** Number of tokens with a letter or digit in them; where words are written without spaces, two letters are one. */
export function countWords(folded: string): number {
  const { words, unspaced } = countSigns(folded);
  return words + Math.ceil(unspaced / 2);
}

/** Tokens with a letter or digit in them, and letters of scripts without spaces. */
export function countSigns(folded: string): { readonly words: number; readonly unspaced: number } {
  let words = 0;
  let counted = false; // the token under way has a letter or digit
  let unspaced = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code >= 0x0e00 && isUnspaced(code)) {
      if (isWordCharacter(folded, code, i)) unspaced++;
      counted = false;
    } else if (code === 32) counted = false;
    else if (!counted && isWordCharacter(folded, code, i)) {
      counted = true;
      words++;
    }
  }
  return { words, unspaced };
}

/** Thai, Lao, Burmese, Khmer, Kana and Han. */
function isUnspaced(code: number): boolean {
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether a unit is a letter or digit by itself, once it was asked for: texts ask a hundred thousand times for the same quotes and accents. */
const known = new Uint8Array(0x10000);
const [yes, no] = [1, 2];

function isWordCharacter(text: string, code: number, at: number): boolean {
  const is = known[code];
  if (is !== 0) return is === yes;
  const found = /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (!isHalf) known[code] = found ? yes : no;
  return found;
}

function toBlocks(text: Normalised, match: Match): Block[] {
  const blocks: Block[] = [{ kind: kindOfLine(text.raw, match.start), text: '' }];
  // Markup is found in the whole paragraphs around: a link may begin before the words, or end after them.
  const from = Math.max(0, text.raw.lastIndexOf('\n\n', match.start));
  const until = text.raw.indexOf('\n\n', match.end);
  const markup = findMarkup(text.raw.slice(from, until < 0 ? text.raw.length : until));
  let done = match.start;
  for (let j = match.foldedStart; j < match.foldedEnd; j++) {
    const start = text.starts[j]!;
    const end = text.ends[j]!;
    if (start < done) continue; // a further unit of the same original character
    const isSpace = text.text.charCodeAt(j) === 32;
    if (isSpace) continue; // the gap before the next word tells what stands between
    const block = blocks.at(-1)!;
    // Most characters stand right behind the one before.
    if (start > done && block.text !== '') {
      const between = text.raw.slice(done, start);
      const plain = withoutMarkup(text.raw, done, start, markup, from);
      const kind = breakBefore(text.raw, done, start);
      if (kind) blocks.push({ kind, text: '' });
      else if (isSpelt(between, text.raw, start)) block.text += between;
      else block.text += toGap(between, plain, block.kind, text.text.charCodeAt(j - 1) === 32);
    }
    blocks.at(-1)!.text += text.raw[start] === '&' && end - start > 1 ? text.text[j]! : text.raw.slice(start, end);
    done = end;
  }
  const kept = blocks.filter((block) => block.text !== '');
  return kept.length > 0 ? kept : [{ kind: 'paragraph', text: text.raw.slice(match.start, match.end) }];
}

/** The kind of block that begins between two offsets, if one does. */
function breakBefore(raw: string, from: number, to: number): Block['kind'] | undefined {
  const between = raw.slice(from, to);
  const newline = between.lastIndexOf('\n');
  if (newline < 0) return undefined;
  const kind = kindOfLine(raw, to);
  if (kind !== 'paragraph') return kind;
  return /\n[\s:|-]*\n/.test(between) ? 'paragraph' : undefined;
}

function kindOfLine(raw: string, at: number): Block['kind'] {
  const lineStart = raw.lastIndexOf('\n', at - 1) + 1;
  const lead = raw.slice(lineStart, Math.min(raw.length, Math.max(at, lineStart) + 6));
  if (/^[\s>]*(?:[-*+•]\s|\d{1,3}[.)]\s|\(?[a-z]\)\s)/.test(lead)) return 'item';
  if (/^\s*#{1,6}\s/.test(lead)) return 'heading';
  return /^\s*\|/.test(lead) ? 'row' : 'paragraph';
}

/** The characters between two offsets that are not markup; `markup` is that of the text from `origin` on. */
function withoutMarkup(raw: string, from: number, to: number, markup: Int32Array, origin: number): string {
  let plain = '';
  for (let at = from; at < to; at++) {
    const gap = markup[at - origin] ?? 0;
    if (gap !== 0) at = origin + Math.abs(gap) - 1;
    else plain += raw[at];
  }
  return plain;
}

/** A joiner between two letters, as Persian and Hindi are spelt; `end`: where it ends. */
const isSpelt = (between: string, raw: string, end: number): boolean =>
  /^[\u200c\u200d]$/.test(between) && findSigns(raw.slice(end - 2, end + 1)).length === 0;

/** What stands between two words of one block, as printed. */
function toGap(between: string, plain: string, kind: Block['kind'], spaced: boolean): string {
  if (kind === 'row' && between.includes('|')) return ' | ';
  const kept = plain.match(/[-‐‑‒–—―−•·]+|\\\*/);
  if (kept && !plain.includes('\n')) {
    const mark = kept[0] === '\\*' ? '*' : kept[0];
    return /^\s/.test(plain) || spaced ? ` ${mark} `.replace(/^ (?=\*)/, '') : mark;
  }
  return spaced ? ' ' : '';
}
