export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** Baseline, from the bottom of the page. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfLine extends PdfPiece {
  /** White space above it, in heights of a line; none above the first. */
  readonly gap?: number;
}

/**
 * The lines of a page of a PDF in reading order. In: pieces of text with their places, in the order of the file. Out: lines, each with its
 * box. Most programs write a page in the order in which it is read, and then that order holds. Where it jumps about, the page is cut
 * where white space runs through it: into columns where lines of prose fill both sides, else from top to bottom (recursive XY cut).
 */
export function toPdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const written = pieces.filter(({ text }) => /\S/.test(text));
  const rows = inFileOrder(written);
  const lines = isInOrder(rows) ? rows.map(joinRow) : cut(written, 0);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isBelow = before !== undefined && before.y > line.y;
    return isBelow ? { ...line, gap: (before.y - line.y) / Math.max(line.size, 1) } : line;
  });
}

const isOnRow = (row: readonly PdfPiece[], piece: PdfPiece) =>
  Math.abs(row[0]!.y - piece.y) <= 0.45 * Math.max(row[0]!.size, piece.size);

function inFileOrder(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && isOnRow(row, piece) && piece.x >= row.at(-1)!.x) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Whether rows run down the page, or on at the top of a column to the right; and few span a gutter. */
function isInOrder(rows: readonly PdfPiece[][]): boolean {
  let jumps = 0;
  // How far to the right rows went since the top of their column.
  let reached = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const spans = row.some((piece, at) => at > 0 && piece.x - endOf(row[at - 1]!) > 1.5 * piece.size);
    const isUp = before !== undefined && row[0]!.y >= before[0]!.y - 1;
    if (isUp && row[0]!.x < reached + 1) return false;
    if (spans && !isTableRow(row)) jumps++;
    reached = isUp ? endOf(row.at(-1)!) : Math.max(reached, endOf(row.at(-1)!));
  }
  return jumps <= 0.1 * rows.length;
}

const endOf = ({ x, width }: PdfPiece) => x + width;
/** Words that fill less than half of the row are cells. */
const isTableRow = (row: readonly PdfPiece[]) =>
  row.reduce((sum, { width }) => sum + width, 0) < 0.6 * (endOf(row.at(-1)!) - row[0]!.x);

function cut(pieces: readonly PdfPiece[], depth: number): PdfPiece[] {
  const rows = toRows(pieces);
  if (rows.length < 2 || depth > 40) return rows.map(joinRow);
  const gutter = findGutter(pieces, rows);
  if (gutter !== undefined) {
    const left = pieces.filter(({ x }) => x < gutter);
    const right = pieces.filter(({ x }) => x >= gutter);
    return [...cut(left, depth + 1), ...cut(right, depth + 1)];
  }
  const at = findBreak(rows);
  if (at === undefined) return rows.map(joinRow);
  return [...cut(rows.slice(0, at).flat(), depth + 1), ...cut(rows.slice(at).flat(), depth + 1)];
}

/** Pieces on one baseline, from top to bottom, each row from left to right. */
function toRows(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && isOnRow(row, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Where a gutter runs through all rows between two columns of prose. */
function findGutter(pieces: readonly PdfPiece[], rows: readonly PdfPiece[][]): number | undefined {
  if (rows.length < 4) return undefined;
  const least = 0.8 * median(pieces.map(({ size }) => size));
  let reached = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    if (piece.x - reached >= least && Number.isFinite(reached)) {
      const sides = [pieces.filter(({ x }) => x < piece.x), pieces.filter(({ x }) => x >= piece.x)];
      if (sides.every(isProse)) return piece.x;
    }
    reached = Math.max(reached, piece.x + piece.width);
  }
  return undefined;
}

/** Most lines fill their column: cells of a table do not. */
function isProse(pieces: readonly PdfPiece[]): boolean {
  const rows = toRows(pieces).map((row) => ({
    left: row[0]!.x,
    right: Math.max(...row.map((one) => one.x + one.width)),
  }));
  if (rows.length < 3) return false;
  const width = Math.max(...rows.map(({ right }) => right)) - Math.min(...rows.map(({ left }) => left));
  const size = median(pieces.map((piece) => piece.size));
  return width > 10 * size && rows.filter(({ left, right }) => right - left > 0.7 * width).length >= rows.length / 2;
}

/** The row before which most white space runs across, where that is more than between lines. */
function findBreak(rows: readonly PdfPiece[][]): number | undefined {
  const gaps = rows.slice(1).map((row, index) => rows[index]![0]!.y - row[0]!.y);
  const widest = Math.max(...gaps);
  return widest > 1.3 * median(gaps) ? gaps.indexOf(widest) + 1 : undefined;
}

function joinRow(row: readonly PdfPiece[]): PdfPiece {
  const first = row[0]!;
  let text = '';
  let end = first.x;
  for (const piece of row) {
    const apart = piece.x - end > 0.15 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (text !== '' && apart ? ' ' : '') + piece.text;
    end = piece.x + piece.width;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: first.x,
    y: first.y,
    width: end - first.x,
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/**
 * The middle one of numbers, of two the greater; 0 where there is none.
 * @example median([3, 1, 2]) → 2
 * @example median([4, 1]) → 4
 */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
