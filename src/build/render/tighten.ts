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

/** Names are read by letter, from one state to the next: 1 is the beginning, 0 what leads to none of the names below. */
const first = 1;
const states = new Uint8Array(256 * 38);
const traits = new Uint8Array(256);
let lastState = first;
const isBlockTag = 1;
const isOfHead = 2;
const isKept = 4;
function note(trait: number, names: string): void {
  for (const name of names.split(' ')) {
    let state = first;
    for (const letter of Buffer.from(name)) {
      const step = 38 * state + digits[letter]!;
      if (states[step] === 0) states[step] = ++lastState;
      state = states[step]!;
    }
    traits[state]! |= trait;
  }
}
note(isBlockTag, 'html head meta link title body div p ul ol li dl dt dd section nav header footer main aside figure');
note(isBlockTag, 'figcaption blockquote h1 h2 h3 table caption thead tbody tfoot tr th td details summary form path');
note(isBlockTag, 'circle rect');
note(isOfHead, 'html meta link');
note(isKept, 'pre script');

/** A value may go bare that holds none of these, where a space or the end of the tag comes next. */
const isHeld = 1;
/** A byte that white space may begin with, other than the plain ones. */
const isWide = 2;
const held = new Uint8Array(256).fill(isWide, 0x80);
for (const byte of Buffer.from("'`=<> \t\n\v\f\r")) held[byte] = isHeld;

/** Of a tag with apostrophes, or with a quotation mark behind something else than `=`. */
function unquoteOddly(tag: string): string {
  return tag.replace(/=(?:"([^"\s'`=<>]+)"(?=[\s>])|"[^"]*"|'[^']*')/g, (all, bare?: string) =>
    bare ? `=${bare}` : all,
  );
}

/** Quotation marks of a tag that can go. It is never emptied, which takes as long as a tag. */
const bare: number[] = [];

function holdsSpace(html: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (html[at]! >= 0x80 && spaceAt(html, at) > 0) return true;
  return false;
}

/** Where the element of a tag ends; -1 where it does not. */
function endOfElement(html: Uint8Array, at: number, nameEnd: number): number {
  const close = `</${Buffer.from(html.subarray(at + 1, nameEnd)).toString()}>`;
  const found = Buffer.from(html.buffer, html.byteOffset, html.length).indexOf(close, at);
  return found === -1 ? -1 : found + close.length;
}

/** So many bytes are moved one by one: that is faster than to ask for it. */
const few = 24;

/** Works in the bytes that it is given. */
export function tighten(html: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = html;
  /** Where the next byte goes, and from where on nothing was moved yet. */
  let to = 0;
  let moved = 0;
  const drop = (from: number, end: number): void => {
    if (to === moved) to = from;
    else if (from - moved > few) {
      html.copyWithin(to, moved, from);
      to += from - moved;
    } else while (moved < from) html[to++] = html[moved++]!;
    moved = end;
  };
  /** White space that waits for what comes next. */
  let spaceFrom = 0;
  let spaces = 0;
  /** Nothing but white space since the tag of a block, which collapses. */
  let isAfterBlock = false;
  const endSpace = (end: number, isNeedless: boolean): void => {
    if (isNeedless) drop(spaceFrom, end);
    else if (spaces > 1) {
      // In a text one stays what it is, more become one.
      html[spaceFrom] = 0x20;
      drop(spaceFrom + 1, end);
    }
    spaces = 0;
  };
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
      let state = first;
      for (; digits[html[end]!]! > 0; end++) state = states[38 * state + digits[html[end]!]!]!;
      const nameEnd = end;
      let isTag = isLetter(html[nameFrom]);
      let isOdd = false;
      let marks = 0;
      for (; isTag && html[end] !== more; end++) {
        const one = html[end];
        if (one === double) {
          const open = end;
          let holds = 0;
          for (end++; end < length && html[end] !== double; end++) holds |= held[html[end]!]!;
          if (html[open - 1] !== equals) isOdd = true;
          else if (end > open + 1 && (holds & isHeld) === 0 && (html[end + 1] === more || spaceAt(html, end + 1) > 0))
            if (holds === 0 || !holdsSpace(html, open + 1, end)) {
              bare[marks++] = open;
              bare[marks++] = end;
            }
        } else if (one === single) {
          isOdd = true;
          do end++;
          while (end < length && html[end] !== single);
        }
        if (one === less || end >= length) isTag = false;
      }
      if (isTag) {
        const trait = traits[state]!;
        const whole = isOpening && (trait & isKept) !== 0 ? endOfElement(html, at, nameEnd) : -1;
        const isBlock = whole !== -1 || (trait & isBlockTag) !== 0;
        if (spaces > 0) endSpace(at, isAfterBlock || isBlock);
        isAfterBlock = isBlock;
        const next = whole === -1 ? end + 1 : whole;
        if (whole === -1 && !(isOpening && (trait & isOfHead) !== 0)) {
          if (isOdd) {
            const tag = Buffer.from(unquoteOddly(Buffer.from(html.subarray(at, next)).toString()));
            html.set(tag, at);
            drop(at + tag.length, next);
          } else for (let mark = 0; mark < marks; mark++) drop(bare[mark]!, bare[mark]! + 1);
        }
        at = next;
        continue;
      }
    }
    if (spaces > 0) endSpace(at, isAfterBlock);
    isAfterBlock = false;
    do at++;
    while (at < length && held[html[at]!] === 0);
  }
  if (spaces > 0) endSpace(length, isAfterBlock);
  drop(length, length);
  return new Uint8Array(html.subarray(0, to));
}
