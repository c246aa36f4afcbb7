/**
 * Whether a captured file is the text that would be derived of it. In: bytes, what they are, and the encoding that a server named. Out: true for plain text in
 * UTF-8 without a mark, with a letter near its beginning; of any other the extraction tells. Nearly all archived texts are such: they are neither
 * decoded and written anew nor looked for among those derived before.
 */
import { isUtf8 } from 'node:buffer';
import { largestPage } from '../text/extract/limits.ts';
import type { PageType } from '../text/extract/page.ts';

interface CapturedFile {
  readonly bytes: Buffer;
  readonly type: PageType;
  readonly charset?: string | undefined;
}

/** Whether every extraction derives of a file the same bytes; false where that is not certain. */
export function isItsOwnText({ bytes, type, charset }: CapturedFile): boolean {
  if (type !== 'text' || charset !== undefined || bytes.length > largestPage.text) return false;
  // A letter, and no byte of a mark before it.
  return /^[\s!-~]*?[a-z\d]/i.test(bytes.toString('latin1', 0, 200)) && isUtf8(bytes);
}
