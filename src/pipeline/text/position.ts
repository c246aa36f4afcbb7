/**
 * Places in a text, in every unit somebody asks for.
 * In: a text and a range in UTF-16 code units. Out: bytes (UTF-8), characters (Unicode code points,
 * as W3C TextPositionSelector counts), line and column from 1 (column in code points).
 */
export interface TextPlace {
  readonly bytes: { readonly start: number; readonly end: number };
  readonly characters: { readonly start: number; readonly end: number };
  readonly line: number;
  readonly column: number;
}

export function toTextPlace(text: string, start: number, end: number): TextPlace {
  const before = text.slice(0, start);
  const inside = text.slice(start, end);
  const lineStart = before.lastIndexOf('\n') + 1;
  const bytesBefore = Buffer.byteLength(before);
  const charactersBefore = codePoints(before);
  return {
    bytes: { start: bytesBefore, end: bytesBefore + Buffer.byteLength(inside) },
    characters: { start: charactersBefore, end: charactersBefore + codePoints(inside) },
    line: before.split('\n').length,
    column: codePoints(before.slice(lineStart)) + 1,
  };
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
