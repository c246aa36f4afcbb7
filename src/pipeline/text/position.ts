/**
 * Places in a text, in every unit in use.
 * In: a text and a range in UTF-16 code units. Out: bytes (UTF-8), characters (Unicode code points,
 * as W3C TextPositionSelector counts), first and last line and column from 1 (column in code points).
 */
interface TextPlace {
  readonly bytes: { readonly start: number; readonly end: number };
  readonly characters: { readonly start: number; readonly end: number };
  readonly line: number;
  readonly column: number;
  /** Line in which the range ends. */
  readonly lastLine: number;
}

/** A range in UTF-16 code units in every unit that is asked for. */
export function toTextPlace(text: string, start: number, end: number): TextPlace {
  const before = text.slice(0, start);
  const inside = text.slice(start, end);
  const lineStart = before.lastIndexOf('\n') + 1;
  const bytesBefore = countBytes(before);
  // Where each unit is a byte, each is a character.
  const charactersBefore = bytesBefore === before.length ? bytesBefore : codePoints(before);
  const line = countLines(before);
  return {
    bytes: { start: bytesBefore, end: bytesBefore + countBytes(inside) },
    characters: { start: charactersBefore, end: charactersBefore + codePoints(inside) },
    line,
    column: codePoints(before.slice(lineStart)) + 1,
    lastLine: line + countLines(inside) - 1,
  };
}

/** The line of an offset, from 1: for callers that need no more of a place. */
export function lineAt(text: string, offset: number): number {
  return countLines(text.slice(0, offset));
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Bytes of UTF-8, counted without Node so that browsers count the same; a lone surrogate is written as U+FFFD. */
function countBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else bytes += 2;
    const isPair = code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    if (isPair) i++; // four bytes for two code units: two of them are counted already
  }
  return bytes;
}

function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        count--;
        i++;
      }
    }
  }
  return count;
}
