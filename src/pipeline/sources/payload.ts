import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

export interface NoText {
  readonly message: string;
  readonly remedy: string;
}

const again = 'give its text as Markdown, in UTF-8';

/** First bytes of files that are often saved in place of their text. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP file, as word processors write'],
  ['{\\rtf', 'an RTF file'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['\xd0\xcf\x11\xe0', 'a file of an old word processor'],
  ['WARC/', 'a web archive (WARC)'],
];
const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|link|script|style|title|base)\b/i;
const closing = /<\/(?:html|body)\s*>\s*$/i;

/**
 * Whether bytes can be the text of a document. In: bytes. Out: nothing when they are UTF-8 text, else what they are and what to do:
 * another encoding by its likely name, UTF-16, a PDF or other file, an HTML page, or nothing at all.
 */
export function findNoText(bytes: Buffer): NoText | undefined {
  const start = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const found = signatures.find(
    ([signature]) => start.startsWith(signature) || start.slice(0, 1024).startsWith(signature, start.search(/\S|$/)),
  );
  if (found) return { message: `the bytes are ${found[1]}, not text`, remedy: again };
  const wide = toWideUnits(bytes);
  if (wide) return { message: `the text is ${wide}, not UTF-8`, remedy: `convert it:  iconv -f ${wide} -t UTF-8` };
  if (bytes.includes(0))
    return { message: 'the bytes hold zeros: they are a file of some program, not text', remedy: again };
  if (!isUtf8(bytes)) return toOtherEncoding(bytes);
  const text = bytes.toString('utf8');
  if (!/[\p{L}\p{N}]/u.test(text))
    return { message: 'the text is empty', remedy: 'leave the capture out, or capture the page again' };
  if (page.test(text.replace(/^\ufeff/, '')) || closing.test(text.slice(-200)))
    return {
      message: 'the text is an HTML page, not Markdown',
      remedy: 'convert its text to Markdown, without menus and scripts',
    };
  return undefined;
}

/** By its mark, or because every other byte of Latin text is zero. */
function toWideUnits(bytes: Buffer): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32BE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
  const most = sample.length / 2;
  if (zeros[1]! > most * 0.6 && zeros[0]! < most * 0.1) return 'UTF-16LE';
  return zeros[0]! > most * 0.6 && zeros[1]! < most * 0.1 ? 'UTF-16BE' : undefined;
}

function toOtherEncoding(bytes: Buffer): NoText {
  const at = findInvalid(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
  const name = guess(bytes);
  return {
    message: `the text is not UTF-8 (first in its line ${line})${name ? `; it is likely ${name}` : ''}`,
    remedy: name ? `convert it:  iconv -f ${name} -t UTF-8` : 'save it as UTF-8',
  };
}

/** Points out of a hundred. */
const close = 10;

/** The likely encoding; what only windows-1252 gives a character to is not ISO-8859-1. */
function guess(bytes: Buffer): string | undefined {
  const [first, second] = analyse(bytes).filter(({ name }) => !/^(?:UTF-8|ASCII)$/.test(name));
  if (!first) return undefined;
  // Of a few words the letters of Western and Central Europe are told apart by chance; far more pages are in those of the West.
  const isClose =
    first.name === 'ISO-8859-2' && second?.name === 'ISO-8859-1' && first.confidence - second.confidence < close;
  const best = isClose ? second.name : first.name;
  const isLatin = /^(?:ISO-8859-(?:1|9|15)|windows-125[24])$/i.test(best);
  return isLatin && bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1252' : best;
}

/** Offset of the first byte that is not UTF-8, by halving. */
function findInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isWhole = isUtf8(bytes.subarray(0, trimCut(bytes, middle)));
    if (isWhole) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An end that cuts no character in two. */
function trimCut(bytes: Buffer, end: number): number {
  let at = end;
  while (at > 0 && at > end - 3 && at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at--;
  return at;
}
