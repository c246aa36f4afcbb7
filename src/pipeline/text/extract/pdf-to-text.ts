/** Version 1 of PDF → text. In: the bytes. Out: for now, that none is derived. */
import type { Extracted } from './page.ts';

export function pdfToText(_bytes: Uint8Array): Extracted {
  return { fault: 'no text is derived of PDF files yet', remedy: 'give the text of the document as Markdown' };
}
