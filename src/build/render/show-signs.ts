/**
 * Characters of archived words that print nothing or turn what stands around them, made visible on every page. In: HTML in UTF-8. Out: the
 * same page with each of them as its code point, set apart and named, so that no browser acts on it. In titles, attributes and
 * wherever else only text may stand, as its code point alone; scripts hold none, as their JSON escapes them.
 */
import { findSigns } from '../../pipeline/schema/signs.ts';

/** What is text as a whole, then tags and comments; between them is text of the page. */
const parts = /<(title|textarea|option|text)\b[^>]*>[^<]*<\/\1>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;

const codePointOf = (name: string) => name.split(' ')[0]!;
const inWords = (name: string) => name.slice(name.indexOf(' ') + 1);

const bare = (text: string) => replaceSigns(text, (name) => `[${codePointOf(name)}]`);
const marked = (text: string) =>
  replaceSigns(text, (name) => `<bdi class="sign" title="${inWords(name)}">${codePointOf(name)}</bdi>`);

export function showSigns(page: Uint8Array): Uint8Array {
  if (!mayHoldSigns(page)) return page;
  const html = Buffer.from(page).toString();
  if (findSigns(html).length === 0) return page;
  let shown = '';
  let last = 0;
  for (const { 0: part, index } of html.matchAll(parts)) {
    shown += marked(html.slice(last, index)) + bare(part);
    last = index + part.length;
  }
  return Buffer.from(shown + marked(html.slice(last)));
}

/** 1 for each code unit that can be one of them or a part of one. */
let suspects: Uint8Array | undefined;
function toSuspects(): Uint8Array {
  const found = new Uint8Array(0x10000);
  const all = Array.from(found, (_, code) => String.fromCharCode(code));
  for (const { offset } of findSigns(all.join(' '))) found[offset / 2] = 1;
  return found;
}

/**
 * Most pages hold none: that takes a sixth of the time so. Four bytes are looked at together, and each by itself only where one of them is a
 * control, line ends too, or no ASCII.
 */
function mayHoldSigns(html: Uint8Array): boolean {
  suspects ??= toSuspects();
  const known = suspects;
  const fours = html.byteOffset % 4 === 0 ? new Int32Array(html.buffer, html.byteOffset, html.length >> 2) : [];
  const { length } = fours;
  for (let four = 0; four < length; four++) {
    const bytes = fours[four]!;
    if (((bytes | (bytes - 0x20202020) | (bytes + 0x01010101)) & -0x7f7f7f80) === 0) continue;
    for (let at = 4 * four; at < 4 * four + 4; at++) if (isSuspect(html, at, known)) return true;
  }
  for (let at = 4 * length; at < html.length; at++) if (isSuspect(html, at, known)) return true;
  return false;
}

/** Whether a character that begins here can be one. */
function isSuspect(html: Uint8Array, at: number, known: Uint8Array): boolean {
  const first = html[at]!;
  if (first < 0x80) return known[first] !== 0;
  if (first >= 0xf0) return true;
  if (first >= 0xe0)
    return known[((first & 0x0f) << 12) | ((html[at + 1]! & 0x3f) << 6) | (html[at + 2]! & 0x3f)] !== 0;
  return first >= 0xc0 && known[((first & 0x1f) << 6) | (html[at + 1]! & 0x3f)] !== 0;
}

function replaceSigns(text: string, toShown: (name: string) => string): string {
  let shown = '';
  let last = 0;
  for (const { offset, character, name } of findSigns(text)) {
    shown += text.slice(last, offset) + toShown(name);
    last = offset + character.length;
  }
  return last === 0 ? text : shown + text.slice(last);
}
