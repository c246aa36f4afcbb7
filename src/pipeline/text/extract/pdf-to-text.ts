import type { Extracted } from './page.ts';
import { median, type PdfLine, type PdfPiece, toPdfLines } from './pdf-lines.ts';

/** Large, so read with the first PDF; and no part of the browser's programs, which derive no text of one. */
const library: string = 'unpdf';

/** Points; programs round. */
const sameHeight = 3;

/** More than any document; what lies beyond would be read for hours. */
const mostPages = 2_000;

/**
 * Version 1 of PDF → text. In: the bytes. Out: the words in reading order as Markdown; a form feed where a page begins, so that the page of
 * any words can be counted. Words divided at the end of a line are joined, ligatures are letters, lines that repeat at the edge of
 * pages are left out. Pages that are pictures have no words: such a file is refused.
 */
export async function pdfToText(bytes: Uint8Array): Promise<Extracted> {
  const { getDocumentProxy } = (await import(/* @vite-ignore */ library)) as typeof import('unpdf');
  const data = Uint8Array.from(bytes);
  const pdf = await getDocumentProxy(data, { verbosity: 0 }).catch((error: Error) => error);
  if (pdf instanceof Error) return toFault(pdf);
  try {
    if (pdf.numPages > mostPages)
      return { fault: `the PDF has ${pdf.numPages} pages`, remedy: 'take out the part that is the document' };
    const pages: PdfLine[][] = [];
    const pictures: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const lines = toPdfLines(items.flatMap(toPiece));
      if (lines.length === 0 && (await page.getOperatorList()).fnArray.length > 0) pictures.push(number);
      pages.push(lines);
      page.cleanup();
    }
    const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (pictures.length > 0 || letters === 0) return toScanned(pictures, pages.length);
    return { text: write(withoutEdges(pages)) };
  } catch (error) {
    return toFault(error as Error);
  } finally {
    await pdf.cleanup().catch(() => undefined);
  }
}

function toFault({ name, message }: Error): Extracted {
  if (name === 'PasswordException')
    return {
      fault: 'the PDF asks for a password',
      remedy: 'take it off, for example with  qpdf --decrypt --password=… in.pdf out.pdf, and archive both',
    };
  return { fault: `the PDF cannot be read: ${message.split('\n')[0]}`, remedy: 'capture it again' };
}

function toScanned(pictures: readonly number[], count: number): Extracted {
  const which = pictures.length === count ? 'its pages are' : `pages ${pictures.slice(0, 5).join(', ')} are`;
  return {
    fault: `the PDF holds no text: ${which} pictures, as a scanner makes them`,
    remedy: 'recognise the text first (OCR), for example with  ocrmypdf in.pdf out.pdf, and archive both',
  };
}

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

function toPiece(item: object): PdfPiece[] {
  if (!('str' in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  // Words that run up or down the page are marks of the printer, not of the document.
  if (Math.abs(b) > Math.abs(a)) return [];
  const text = str.replace(/[ﬀ-ﬆ]/g, (one) => ligatures[one]!);
  return [{ text, x, y, width, size: Math.hypot(a, b) }];
}

/**
 * Headers, footers and page numbers: first or last lines that stand at the same height on most pages and are, but for their figures, the
 * same. A sentence of the document that happens to begin two pages does not.
 */
function withoutEdges(pages: readonly PdfLine[][]): PdfLine[][] {
  if (pages.length < 2) return [...pages];
  // A page number alone need not stand on most pages: the first one often goes without.
  const isOwnNumber = ({ text }: PdfLine, page: number) =>
    /^[-–—]? ?(\d{1,4}) ?[-–—]?$/.exec(text)?.[1] === `${page + 1}`;
  const shape = ({ text }: PdfLine) => text.replace(/\d+|\b[ivxlc]+\b/gi, '#');
  const edges = Map.groupBy(
    pages.flatMap((lines, page) =>
      lines.filter((_, at) => isEdge(lines, at)).map((line) => ({ page, y: line.y, shape: shape(line) })),
    ),
    (edge) => edge.shape,
  );
  const repeats = (line: PdfLine) => {
    const alike = edges.get(shape(line))!.filter(({ y }) => Math.abs(y - line.y) <= sameHeight);
    return new Set(alike.map(({ page }) => page)).size > pages.length / 2;
  };
  return pages.map((lines, page) =>
    lines.filter(
      (line, at) => !(isEdge(lines, at) && repeats(line)) && !(isEdge(lines, at, 1) && isOwnNumber(line, page)),
    ),
  );
}

/** One of the two highest or lowest lines of the page, or of as many as are asked for. */
function isEdge(lines: readonly PdfLine[], at: number, most = 2): boolean {
  const { y } = lines[at]!;
  const above = lines.filter((line) => line.y > y + 1).length;
  const below = lines.filter((line) => line.y < y - 1).length;
  return above < most || below < most;
}

function write(pages: readonly PdfLine[][]): string {
  const all = pages.flat();
  const body = median(all.flatMap(({ text, size }) => Array<number>(Math.ceil(text.length / 10)).fill(size)));
  const spacing = median(all.flatMap(({ gap }) => (gap !== undefined && gap > 0 ? [gap] : [])));
  const compounds = new Set(all.flatMap(({ text }) => text.toLowerCase().match(/(?<!\p{L})\p{L}+-\p{L}+/gu) ?? []));
  let written = '';
  let before: PdfLine | undefined;
  for (const lines of pages) {
    let isFirst = true;
    for (const line of lines) {
      const isHeading = line.size > 1.15 * body && line.text.length < 200;
      const mark = isFirst && before ? '\f' : '';
      const continues = before !== undefined && goesOn(before, line, { isFirst, body, spacing });
      const text = (isHeading && !continues ? '## ' : '') + escapeMarkdown(line.text);
      if (continues) written = joinLines(written, mark, text, compounds);
      else written += (before ? '\n\n' : '') + mark + text;
      before = line;
      isFirst = false;
    }
  }
  return `${written}\n`;
}

interface Measure {
  readonly isFirst: boolean;
  readonly body: number;
  readonly spacing: number;
}

/** Whether a line belongs to the paragraph of the line before it. */
function goesOn(before: PdfLine, line: PdfLine, { isFirst, spacing }: Measure): boolean {
  if (/^(?:[•▪◦‣·●○■–-]|\(?[a-z\d]{1,3}[.)])\s/i.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > 0.1 * line.size) return false;
  // Over a page or a column there is no gap to measure: a sentence goes on where it has not ended.
  if (isFirst || line.gap === undefined)
    return !/[.!?:;]["”’)]?$/.test(before.text) && /^[\p{Ll}\d("“]/u.test(line.text);
  return line.gap <= 1.25 * spacing;
}

/** A word divided at the end of a line is one, unless it begins as compounds of contracts do or has its hyphen elsewhere in the document. */
function joinLines(written: string, mark: string, text: string, compounds: ReadonlySet<string>): string {
  const [, head = ''] = /(?<!\p{L})(\p{L}{1,60})[-\u00ad‐]$/u.exec(written.slice(-64)) ?? [];
  const [tail = ''] = /^\p{Ll}+/u.exec(text) ?? [];
  if (head === '' || tail === '') return `${written}\n${mark}${text}`;
  const isCompound =
    !written.endsWith('\u00ad') &&
    (/^(?:third|self|non)$/i.test(head) || compounds.has(`${head}-${tail}`.toLowerCase()));
  const kept = isCompound ? written : written.slice(0, -1);
  // The page begins after the word, which stays whole.
  return `${kept}${tail}${mark && `\n${mark}`}${text.slice(tail.length)}`;
}

/** What Markdown would read as its own. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(?=[#>|])/, '\\')
    .replace(/^[•▪◦‣·●○■](?=\s)/u, '-');
}
