/**
 * What a captured file is: a page in HTML, a PDF, plain text, or nothing that a text could be derived of. In: its bytes, and its name or
 * the type that a server gave it. Out: the type, or what it is instead. What bytes begin with counts for more than any name.
 */
import type { PageType } from '../text/extract/page.ts';
import { findNoText, type NoText } from './payload.ts';

const byEnding: Readonly<Record<string, PageType>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
};
const byMediaType: Readonly<Record<string, PageType>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'text/markdown': 'text',
};

/** By the ending of a file name, or by a media type. */
export function toDeclaredType(name: string): PageType | undefined {
  const mediaType = name.split(';')[0]!.trim().toLowerCase();
  return byMediaType[mediaType] ?? byEnding[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** What the bytes are, declared as a type; or what stands in the way. */
export function findPageType(declared: PageType, bytes: Buffer): PageType | NoText {
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.trimStart().startsWith('%PDF-')) return 'pdf';
  if (declared === 'pdf') return { message: 'the bytes are no PDF', remedy: 'capture the document again' };
  if (bytes.length === 0) return { message: 'the page is empty', remedy: 'leave it out, or capture it again' };
  const fault = findNoText(bytes);
  // Other encodings are read, and an HTML page is one.
  const isReadable = !fault || /HTML|not UTF-8|the text is empty/.test(fault.message);
  if (!isReadable) return fault;
  return declared === 'text' && fault?.message.includes('HTML') ? 'html' : declared;
}
