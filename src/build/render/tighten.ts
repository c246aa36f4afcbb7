/**
 * Takes out of a page what no browser misses: white space around the tags of blocks, where it collapses to nothing, and quotation
 * marks around values that hold nothing to be kept together. In: HTML in UTF-8. Out: the same page, smaller; preformatted text and
 * scripts stay as they are, and the head too, which other programs read with less care. It goes from byte to byte, once: to make a text of a page
 * and of each of its tags takes several times as long.
 */
import { spaceAt } from './utf8-space.ts';

const [less, more, slash, equals, double, single] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27];

/** The digit of a letter of a name, by its byte; 0 where a name ends. Capitals count as small letters. */
const digits = new Uint8Array(256);
for (const [digit, letter] of [...'abcdefghijklmnopqrstuvwxyz0123456789_'].entries())
  for (const one of [letter, letter.toUpperCase()]) digits[one.charCodeAt(0)] = digit + 1;
const isLetter = (byte: number | undefined) => byte !== undefined && digits[byte]! > 0 && digits[byte]! <= 26;

/** A name as a number that no other name of at most ten letters has. */
const toNumber = (name: string) => [...name].reduce((number, letter) => number * 38 + digits[letter.charCodeAt(0)]!, 0);
const isBlockTag = 1;
const isOfHead = 2;
const isKept = 4;
const traits = new Map<number, number>();
function note(trait: number, names: string): void {
  for (const number of names.split(' ').map(toNumber)) traits.set(number, (traits.get(number) ?? 0) | trait);
}
note(isBlockTag, 'html head meta link title body div p ul ol li dl dt dd section nav header footer main aside figure');
note(isBlockTag, 'figcaption blockquote h1 h2 h3 table caption thead tbody tfoot tr th td details summary form path');
note(isBlockTag, 'circle rect');
note(isOfHead, 'html meta link');
note(isKept, 'pre script');

/** A value may go bare that holds none of these, where a space or the end of the tag comes next. */
const held = new Uint8Array(256);
for (const byte of Buffer.from("'`=<>")) held[byte] = 1;

/** Of a tag with apostrophes, or with a quotation mark behind something else than `=`. */
function unquoteOddly(tag: string): string {
  return tag.replace(/=(?:"([^"\s'`=<>]+)"(?=[\s>])|"[^"]*"|'[^']*')/g, (all, bare?: string) =>
    bare ? `=${bare}` : all,
  );
}

/** Copies bytes; gives where the next ones go. */
function copy(html: Uint8Array, from: number, end: number, tight: Uint8Array, to: number): number {
  if (end - from > 200) tight.set(html.subarray(from, end), to);
  else for (let at = from, place = to; at < end; at++, place++) tight[place] = html[at]!;
  return to + end - from;
}

/** The same of a tag, with values bare where they may be. */
function copyUnquoted(html: Uint8Array, from: number, end: number, tight: Uint8Array, to: number): number {
  let place = to;
  for (let at = from; at < end; at++) {
    const byte = html[at]!;
    if (byte !== double) {
      tight[place++] = byte;
      continue;
    }
    let close = at + 1;
    let isBare = true;
    for (; html[close] !== double; close++) if (held[html[close]!] === 1 || spaceAt(html, close) > 0) isBare = false;
    isBare &&= close > at + 1 && (html[close + 1] === more || spaceAt(html, close + 1) > 0);
    place = isBare ? copy(html, at + 1, close, tight, place) : copy(html, at, close + 1, tight, place);
    at = close;
  }
  return place;
}

function copyUnquotedOddly(html: Uint8Array, from: number, end: number, tight: Uint8Array, to: number): number {
  const tag = Buffer.from(unquoteOddly(Buffer.from(html.subarray(from, end)).toString()));
  return copy(tag, 0, tag.length, tight, to);
}

/** White space in a text: one stays what it is, more become one. */
function copySpace(html: Uint8Array, from: number, end: number, count: number, tight: Uint8Array, to: number): number {
  if (count < 2) return copy(html, from, end, tight, to);
  tight[to] = 0x20;
  return to + 1;
}

/** Where the element of a tag ends; -1 where it does not. */
function endOfElement(html: Uint8Array, at: number, nameEnd: number): number {
  const close = `</${Buffer.from(html.subarray(at + 1, nameEnd)).toString()}>`;
  const found = Buffer.from(html.buffer, html.byteOffset, html.length).indexOf(close, at);
  return found === -1 ? -1 : found + close.length;
}

export function tighten(html: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = html;
  const tight = new Uint8Array(length);
  let to = 0;
  /** White space that waits for what comes next. */
  let spaceFrom = 0;
  let spaces = 0;
  /** Nothing but white space since the tag of a block, which collapses. */
  let isAfterBlock = false;
  for (let at = 0; at < length; ) {
    const byte = html[at]!;
    if (byte !== less) {
      const width = byte > 0x20 && byte < 0x80 ? 0 : spaceAt(html, at);
      if (width > 0) {
        if (spaces++ === 0) spaceFrom = at;
        at += width;
        continue;
      }
    } else {
      // Every tag is taken whole, so that nothing in its attributes is ever read as space or as a tag.
      const isOpening = html[at + 1] !== slash;
      const nameFrom = isOpening ? at + 1 : at + 2;
      let end = nameFrom;
      let number = 0;
      for (; digits[html[end]!]! > 0; end++) number = number * 38 + digits[html[end]!]!;
      const nameEnd = end;
      if (nameEnd - nameFrom > 10) number = 0;
      let isTag = isLetter(html[nameFrom]);
      let hasValue = false;
      let isOdd = false;
      for (; isTag && html[end] !== more; end++) {
        const one = html[end];
        if (one === double || one === single) {
          if (one === double && html[end - 1] === equals) hasValue = true;
          else isOdd = true;
          do end++;
          while (end < length && html[end] !== one);
        }
        if (one === less || end >= length) isTag = false;
      }
      if (isTag) {
        const trait = traits.get(number) ?? 0;
        const whole = isOpening && (trait & isKept) !== 0 ? endOfElement(html, at, nameEnd) : -1;
        const isBlock = whole !== -1 || (trait & isBlockTag) !== 0;
        if (spaces > 0 && !isAfterBlock && !isBlock) to = copySpace(html, spaceFrom, at, spaces, tight, to);
        spaces = 0;
        isAfterBlock = isBlock;
        const next = whole === -1 ? end + 1 : whole;
        if (whole !== -1 || (isOpening && (trait & isOfHead) !== 0)) to = copy(html, at, next, tight, to);
        else if (isOdd) to = copyUnquotedOddly(html, at, next, tight, to);
        else if (hasValue) to = copyUnquoted(html, at, next, tight, to);
        else to = copy(html, at, next, tight, to);
        at = next;
        continue;
      }
    }
    if (spaces > 0 && !isAfterBlock) to = copySpace(html, spaceFrom, at, spaces, tight, to);
    spaces = 0;
    isAfterBlock = false;
    tight[to++] = byte;
    at++;
  }
  if (spaces > 0 && !isAfterBlock) to = copySpace(html, spaceFrom, length, spaces, tight, to);
  return tight.subarray(0, to);
}
