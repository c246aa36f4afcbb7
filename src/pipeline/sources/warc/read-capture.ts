import { largestPage } from '../../text/extract/limits.ts';
import type { PageType } from '../../text/extract/page.ts';
import { findPageType, toDeclaredType } from '../page-type.ts';
import type { NoText } from '../payload.ts';
import { decodeBody, parseResponse } from './http-response.ts';
import type { WarcBytes } from './warc-bytes.ts';
import type { WarcEntry } from './warc-entry.ts';
import { readRecordAt } from './warc-records.ts';

interface CapturedPageBytes {
  readonly bytes: Buffer;
  readonly type: PageType;
  readonly charset?: string;
}

/** What a capture is besides a page: nothing of it is read. */
export function whyNoPage({ status, mime, redirect, truncated }: WarcEntry): string | undefined {
  if (redirect !== undefined && status >= 300 && status < 400) return `leads to ${redirect}`;
  if (status < 200 || status > 299) return `the server answered ${status}`;
  if (truncated !== undefined) return `was cut off by the crawler (${truncated})`;
  return toDeclaredType(mime) || mime === '' ? undefined : `is ${mime.split(';')[0]}`;
}

/**
 * The page of a capture in web archives. In: an entry of the index, and the files. Out: the bytes as the server
 * meant them, their type and encoding; or why there is no page. A revisit has the bytes of the capture that it repeats.
 */
export function readCapture(entry: WarcEntry, files: ReadonlyMap<string, WarcBytes>): CapturedPageBytes | NoText {
  const original = entry.type === 'revisit' ? entry.repeats : entry;
  if (!original)
    return { message: 'it repeats a capture that is not here', remedy: 'add the web archive that holds the first one' };
  const record = readRecordAt(files.get(original.file)!, original.offset);
  if ('fault' in record) return { message: record.fault, remedy: 'copy or fetch the web archive again' };
  const response = original.type === 'resource' ? undefined : parseResponse(record.block);
  const declared = toDeclaredType(entry.mime) ?? 'html';
  const bytes = response ? decodeBody(response, largestPage[declared]) : record.block;
  if ('fault' in bytes) return { message: bytes.fault, remedy: 'capture the page again' };
  const type = findPageType(declared, bytes);
  if (typeof type === 'object') return type;
  const [, charset] = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(entry.mime) ?? [];
  return { bytes, type, ...(charset && { charset }) };
}
