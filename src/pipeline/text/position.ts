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
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const [before, inside, column] = [
    countUnits(text, 0, start),
    countUnits(text, start, end),
    countUnits(text, lineStart, start),
  ];
  const line = countLines(text, 0, start);
  return {
    bytes: { start: before.bytes, end: before.bytes + inside.bytes },
    characters: { start: before.characters, end: before.characters + inside.characters },
    line,
    column: column.characters + 1,
    lastLine: line + countLines(text, start, end) - 1,
  };
}

/** The line of an offset, from 1: for callers that need no more of a place. */
export function lineAt(text: string, offset: number): number {
  return countLines(text, 0, offset);
}

function countLines(text: string, from: number, to: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/**
 * Bytes of UTF-8 and code points of a range, counted without Node so that browsers count the same; a lone surrogate is written as U+FFFD.
 * A pair that an end of the range cuts in two is two of them.
 */
function countUnits(text: string, from: number, to: number): { readonly bytes: number; readonly characters: number } {
  let bytes = to - from;
  let characters = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    if (code < 0xd800 || code > 0xdbff || i + 1 >= to || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    // Four bytes for two code units: two of them are counted already.
    characters--;
    i++;
  }
  return { bytes, characters };
}
