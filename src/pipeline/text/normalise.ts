/**
 * The published normalisation through which words are compared, and the way back from it.
 * In: a text as archived. Out: the folded text and, for each of its UTF-16 code units, where in the
 * original it comes from, so that a match is always cut from the original bytes.
 *
 *     normalise('“Our\u00ADs” — see [terms](/t)').text === '"Ours" see terms'
 *
 * Version 4 folds: composed characters (NFC) and, where only typesetting differs, plain ones (`compatibility.ts`); white space to
 * one space; soft hyphens, zero-width and bidi characters to nothing; quotes and dashes to ' " -; … to ...; words that a
 * hyphen at a line end divides to one (`line-breaks.ts`); Markdown links, emphasis, code marks and escapes to their text;
 * words that are struck through, images, HTML tags, table pipes and footnote marks to nothing; character references to their character, as browsers read
 * them; bullets, rules and heading marks that stand alone to nothing. Letters, case, digits and all other punctuation stay.
 * Any change of this file, or of those it names, that changes an output raises the version.
 */
import { readReference } from './character-references.ts';
import { toPlainForm } from './compatibility.ts';
import { FoldedText, type Normalised } from './folded-text.ts';
import { LineBreaks } from './line-breaks.ts';
import { beforeMark, findMarkup } from './markup.ts';

export type { Normalised };

export const normalisationVersion = 4;

/** Soft hyphen, zero-width and bidi characters, variation selectors: code units that print nothing. */
const invisible = new Set(
  [
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
  ].flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, index) => from! + index)),
);
const white = /[\s\u0085\u180E]/;
const mark = /[\p{M}\u1160-\u11FF]/u;
const word = /[\p{L}\p{N}\p{M}]/u;
/** What a backslash may stand before. */
const punctuation = /[!-/:-@[-`{-~]/;
const folds = new Map<string, string>([
  ...[...'‘’‚‛′´‵＇ʼ'].map((c) => [c, "'"] as const),
  ...[...'“”„‟″«»‶＂'].map((c) => [c, '"'] as const),
  ...[...'‐‑‒–—―−﹘－'].map((c) => [c, '-'] as const),
  ['…', '...'],
]);
/** Marks of footnotes wherever they stand, and raised digits, which are marks only after a word. */
const daggers = new Set([0x2020, 0x2021]);
const raised = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}(?!(?!ʼ)[\p{L}\p{N}])/uy;
const furnitureAtLineStart = new Set([...'+>='].map((c) => c.charCodeAt(0)));
/** By code unit what may have to be done with it, in bits; most units of every text are plain letters and digits. */
const kinds = new Uint8Array(0x10000);
const [letter, hyphen, space, line, unseen, raising] = [1, 2, 4, 8, 16, 32];
const note = (kind: number, codes: Iterable<number>) => {
  for (const code of codes) kinds[code]! |= kind;
};
const codesOf = (units: string) => Array.from(units, (unit) => unit.charCodeAt(0));
note(letter, codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'));
/** What may divide a word at a line end. */
note(hyphen, codesOf('-\u2010\u00ac\u00ad'));
note(line, codesOf('\n\r\u2028\u2029'));
for (let code = 0; code < kinds.length; code++)
  if (code === 124 || white.test(String.fromCharCode(code))) note(space, [code]);
note(unseen, [...invisible, ...daggers]);
note(raising, codesOf('\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079'));

/** Folds a text by the published normalisation (version 4). */
export function normalise(raw: string): Normalised {
  return fold(raw, findMarkup(raw)).finish(raw);
}

/** Of a text and its markup (markup.ts) the folded text before its end is looked at. */
export function fold(raw: string, gaps: Int32Array): FoldedText {
  const out = new FoldedText(raw.length);
  const breaks = new LineBreaks(raw);
  const marks = new Underscores(raw);
  let lineStart = true;
  for (let i = 0; i < raw.length; ) {
    const gap = gaps[i]!;
    if (gap < 0) out.space(i, -gap);
    if (gap !== 0) {
      i = Math.abs(gap);
      continue;
    }
    const code = raw.charCodeAt(i);
    const kind = kinds[code]!;
    if (kind & letter) {
      let end = i + 1;
      while (gaps[end] === 0 && kinds[raw.charCodeAt(end)]! & letter) end++;
      // A combining mark belongs to the letter before it.
      if (isMark(raw.charCodeAt(end))) end--;
      if (end > i) {
        out.run(raw, i, end);
        lineStart = false;
        i = end;
        continue;
      }
    }
    if (kind & (line | space)) {
      out.space(i, i + 1);
      if (kind & line) lineStart = true;
      i++;
      continue;
    }
    const broken = kind & hyphen ? breaks.read(i) : undefined;
    if (broken) {
      out.broken(broken.joined, broken.mayJoin, i, broken.end);
      i = broken.end;
      continue;
    }
    if (lineStart && furnitureAtLineStart.has(code)) {
      i++; // a quote mark, a plus bullet or an underline: still at the start of the line
      continue;
    }
    if (code < 128) {
      lineStart = false;
      if (code === 92 && punctuation.test(raw[i + 1] ?? '')) i++; // an escape: its character follows
      i = ascii(raw, i, out, marks);
      continue;
    }
    if (kind & unseen) {
      i++;
      continue;
    }
    lineStart = false;
    if (kind & raising) {
      raised.lastIndex = i;
      if (raised.test(raw) && beforeMark.test(out.tail(5))) {
        i = raised.lastIndex;
        continue;
      }
    }
    i = cluster(raw, i, out);
  }
  return out;
}

/** By code unit whether it combines with the one before: 1 no, 2 yes; found out when it is met. */
const combines = new Uint8Array(0x10000);

function isMark(code: number): boolean {
  if (!(code >= 0x300)) return false;
  if (combines[code] === 0) combines[code] = mark.test(String.fromCharCode(code)) ? 2 : 1;
  return combines[code] === 2;
}

/** Whether an underscore stands within a word, `snake_case`; found once for each run of them. */
class Underscores {
  private readonly raw: string;
  private runEnd = 0;
  private inWord: boolean | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  isInWord(at: number): boolean | undefined {
    if (at >= this.runEnd) {
      const isMark = (one: string | undefined) => one === '_' || one === '\\';
      let before = at - 1;
      while (isMark(this.raw[before])) before--;
      this.runEnd = at + 1;
      while (isMark(this.raw[this.runEnd])) this.runEnd++;
      this.inWord = word.test(this.raw[before] ?? '') && word.test(this.raw[this.runEnd] ?? '');
    }
    return this.inWord;
  }
}

/** Emits the ASCII character at `i` after its Markdown meaning; returns the offset after it. */
function ascii(raw: string, i: number, out: FoldedText, marks: Underscores): number {
  const code = raw.charCodeAt(i);
  if (code === 42 || code === 96) return i + 1; // * and ` are emphasis and code wherever they stand
  if (code === 126 && (raw[i + 1] === '~' || raw[i - 1] === '~')) return i + 1;
  if (code === 95 && !marks.isInWord(i)) return i + 1;
  const reference = code === 38 ? readReference(raw, i) : undefined;
  if (!reference) return cluster(raw, i, out);
  const { text, end } = reference;
  if (white.test(text)) out.space(i, end);
  else if (!invisible.has(text.charCodeAt(0))) out.string(toFolded(text), i, end);
  return end;
}

/** By code unit the one that it folds to alone, where that is one; 0 where it is not known. */
const foldedUnits = new Uint16Array(0x10000);

/** Emits the character at `i` with the marks that follow it, composed; returns the offset after them. */
function cluster(raw: string, i: number, out: FoldedText): number {
  const code = raw.charCodeAt(i);
  const alone = isMark(raw.charCodeAt(i + 1)) ? 0 : foldedUnits[code]!;
  if (alone > 0) {
    out.unit(alone, i, i + 1);
    return i + 1;
  }
  let end = i + (raw.codePointAt(i)! > 0xffff ? 2 : 1);
  while (isMark(raw.charCodeAt(end)) && !invisible.has(raw.charCodeAt(end))) end++;
  if (isHalfWidth(code) && voicing.has(raw.charCodeAt(end))) end++;
  const folded = toFolded(raw.slice(i, end));
  if (folded.length === 1 && end === i + 1 && !isHalfWidth(code)) foldedUnits[code] = folded.charCodeAt(0);
  out.string(folded, i, end);
  return end;
}

function toFolded(cluster: string): string {
  const folded = folds.get(cluster);
  if (folded !== undefined) return folded;
  const plain = toPlainForm(cluster);
  return folds.get(plain) ?? plain;
}

const voicing = new Set([0xff9e, 0xff9f]);

function isHalfWidth(code: number): boolean {
  return code >= 0xff66 && code <= 0xff9d;
}
