/**
 * Finds the Markdown and HTML in an archived text that is not words.
 * In: a text. Out: the ranges to leave out; the text itself is untouched.
 * Left out: words that are struck through (`~~…~~`, `~…~`, `<del>`, `<s>`, `<strike>`), which hold no more; link destinations and labels with their brackets, the definitions of labels, images whole, marks of footnotes,
 * HTML tags and comments, the angle brackets of autolinks. `We use [your data](https://…)` leaves "We use your data".
 * Everything is found in one pass with bounded look-ahead: archived text is hostile input.
 */
import { findDefinitions, footnoteEnd, isFootnoteLink, referenceEnd } from './reference-links.ts';

const reach = 4096; // characters looked ahead for the end of a link or tag; data: addresses can be long
const longestComment = 4000;

const sign = /[\\[\]<~]/g;

/** Where the next sign stands that markup may begin with, or the length of the text. */
function nextSign(text: string, from: number): number {
  sign.lastIndex = from;
  return sign.test(text) ? sign.lastIndex - 1 : text.length;
}

/**
 * The ranges of `text` that are markup. Element i is 0 where no range starts at offset i (UTF-16
 * code units), else the offset after the range, negative when a space must stand for it so that the
 * words on both sides do not grow together.
 */
export function findMarkup(text: string): Int32Array {
  return readMarkup(text).gaps;
}

/** As above; and whether each bracket that opens in the text closes in it. */
export function readMarkup(text: string): { readonly gaps: Int32Array; readonly isClosed: boolean } {
  const gaps = new Int32Array(text.length);
  const open: number[] = [];
  let commentEnd = -1; // of the comment looked at last, so that no end is sought twice
  const definitions = findDefinitions(text);
  for (let i = nextSign(text, 0); i < text.length; i = nextSign(text, i + 1)) {
    switch (text.charCodeAt(i)) {
      case 92: {
        // backslash: what follows is not markup, unless it is a footnote mark, \[1\]
        const end = numberEnd(text, i);
        if (end > i) gaps[i] = end;
        i = end > i ? end - 1 : i + 1;
        break;
      }
      case 91: {
        // [
        const defined = definitions.ends.get(i);
        const end = defined ?? Math.max(footnoteEnd(text, i), numberEnd(text, i));
        if (end < 0) open.push(i);
        else {
          gaps[i] = defined ? -end : end;
          i = end - 1;
        }
        break;
      }
      case 93: {
        // ]
        const start = open.pop();
        if (start === undefined) break;
        const isInline = text[i + 1] === '(';
        const end = isInline ? destinationEnd(text, i + 1) : referenceEnd(text, start, i, definitions);
        if (end < 0) break;
        if (text[start - 1] === '!' && text[start - 2] !== '\\') gaps[start - 1] = end;
        else if (isInline && i - start < 12 && isFootnoteLink(text.slice(start + 1, i), text.slice(i + 1, end)))
          gaps[start] = end;
        else {
          gaps[start] = start + 1;
          gaps[i] = end;
        }
        i = end - 1;
        break;
      }
      case 126: {
        // ~
        const end = strikeEnd(text, i);
        if (end > i) gaps[i] = -end;
        i = Math.max(end, i + 1) - 1;
        break;
      }
      case 60: {
        // <
        const struck = struckEnd(text, i);
        if (struck > i) {
          gaps[i] = -struck;
          i = struck - 1;
          break;
        }
        const isComment = text.startsWith('<!--', i);
        if (isComment && commentEnd < i + 4) commentEnd = placeOf(text, '-->', i + 4);
        const end = isComment ? commentGap(i, commentEnd, gaps) : angleGap(text, i, gaps);
        if (end > i) i = end - 1;
        break;
      }
    }
  }
  return { gaps, isClosed: open.length === 0 };
}

/** Offset after the `)` that closes the destination opened at `at`, or -1. */
function destinationEnd(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + reach);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return i + 1;
    else if (code === 10 && text.charCodeAt(i + 1) === 10) return -1;
  }
  return -1;
}

const tag = /<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]{0,4000})?\/?>/y;
const autolink = /<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@]{1,64}@)[^\s<>]{0,2000})>/y;
/** A raised number or sign after a word or a sentence is a footnote mark; `10<sup>2</sup>` and `m<sup>2</sup>` are none. */
const raised =
  /<sup(?:\s[^<>]{0,300})?>\s{0,4}(?:<a(?:\s[^<>]{0,400})?>)?\\?[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|\\\*)\\?[\])]?(?:<\/a>)?\s{0,4}<\/sup>/iy;
/** A number in brackets that touches the word before it: `data[1]`. */
const number = /\\?\[\d{1,3}\\?\](?![([:\p{L}\p{N}])/uy;
export const beforeMark = /(?:\p{L}{3}|[\p{L}\p{N}][.,;:!?)\]"”’]+)$/u;
const inline = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd mark q s samp small span strong sub sup u wbr'.split(' '),
);

/** `~~words~~`; a tilde at either side of one of the pairs makes it another sign. */
const strike = /(?<![~\\])~~(?![~\s])(?:(?!\n\s*\n)[^~]){0,4000}(?<!\s)~~(?!~)/y;
/** `~words~`, as some write the same: from a space to a space or a mark, and no number, which `~5` says is about so much. */
const strikeOnce = /(?<![^\s(["'“‘*_])~(?![~\s\d])(?:(?!\n\s*\n)[^~/]){1,4000}(?<!\s)~(?![~\p{L}\p{N}/])/uy;
const struck = /<(del|s|strike)(?:\s[^<>]{0,300})?>(?:(?!\n\s*\n|<\/?\1[\s>])[\s\S]){0,4000}<\/\1\s{0,4}>/iy;

function strikeEnd(text: string, at: number): number {
  for (const pattern of [strike, strikeOnce]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}

function struckEnd(text: string, at: number): number {
  struck.lastIndex = at;
  return struck.test(text) ? struck.lastIndex : -1;
}

/** Offset after the footnote mark `[1]` or `\\[1\\]`, or -1. */
function numberEnd(text: string, at: number): number {
  number.lastIndex = at;
  return number.test(text) && beforeMark.test(text.slice(Math.max(0, at - 5), at)) ? number.lastIndex : -1;
}

/** Registers the tag, comment or autolink at `at`; returns the offset to go on from, or -1. */
function angleGap(text: string, at: number, gaps: Int32Array): number {
  autolink.lastIndex = at;
  if (autolink.test(text)) {
    gaps[at] = at + 1;
    gaps[autolink.lastIndex - 1] = autolink.lastIndex;
    return autolink.lastIndex;
  }
  raised.lastIndex = at;
  if (raised.test(text) && beforeMark.test(text.slice(Math.max(0, at - 5), at))) {
    gaps[at] = raised.lastIndex;
    return raised.lastIndex;
  }
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return -1;
  gaps[at] = inline.has(match[1]!.toLowerCase()) ? tag.lastIndex : -tag.lastIndex;
  return tag.lastIndex;
}

/** Registers the comment from `at` to the `-->` at `close`; returns the offset to go on from, or -1 where it is too long. */
function commentGap(at: number, close: number, gaps: Int32Array): number {
  if (close - at - 4 > longestComment) return -1;
  gaps[at] = close + 3;
  return close + 3;
}

function placeOf(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
