/**
 * Captures that the Wayback Machine lists of an address, as a WARC file. In: an address, the server (or a folder with what it answered),
 * and the file. Out: the file with a record for each capture, a revisit where the listing says that the bytes are those of one before.
 * What is in the file is not fetched again: a run that broke off is taken up where it ended. A capture that the server lists and does not
 * have is left out, with a line that says so.
 */
import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { openWarcFilesAt } from '../../pipeline/sources/warc/warc-files.ts';
import { indexFiles } from '../../pipeline/sources/warc/warc-index.ts';
import { toPayloadDigest, writeRecord } from '../../pipeline/sources/warc/write-record.ts';
import { askServer, type CaptureRequest } from './ask-server.ts';

interface WaybackOptions extends CaptureRequest {
  readonly url: string;
  readonly file: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const waybackServer = 'https://web.archive.org';

const listing = z.array(z.array(z.string().nullable())).min(0);

interface Listed {
  readonly timestamp: string;
  readonly original: string;
  readonly mime: string;
  readonly digest: string;
}

export async function fetchWayback(
  options: WaybackOptions,
): Promise<{ fetched: number; repeated: number; there: number; absent: number }> {
  const { file, print } = options;
  const listed = toListed(await askServer(options, toQuery(options)), options.url);
  const there = new Map(
    existsSync(file) ? entriesOf(file, print).map((entry) => [`${entry.url} ${entry.capturedAt}`, entry.digest]) : [],
  );
  await mkdir(dirname(file), { recursive: true });
  const firsts = new Map<string, { url: string; capturedAt: string; digest: string }>();
  const counts = { fetched: 0, repeated: 0, there: there.size, absent: 0 };
  for (const { timestamp, original: url, mime, digest: listedDigest } of listed) {
    const capturedAt = toInstant(timestamp);
    const kept = there.get(`${url} ${capturedAt}`);
    const repeats = firsts.get(listedDigest);
    if (kept !== undefined) {
      if (!repeats) firsts.set(listedDigest, { url, capturedAt, digest: kept });
    } else if (repeats) {
      appendFileSync(file, writeRecord({ url, capturedAt, mime, body: Buffer.alloc(0), repeats }));
      counts.repeated++;
    } else {
      const body = await askServer(options, `web/${timestamp}id_/${url}`, timestamp);
      if ('absent' in body) {
        print(`${capturedAt}  is left out: ${body.absent}`);
        counts.absent++;
        continue;
      }
      firsts.set(listedDigest, { url, capturedAt, digest: toPayloadDigest(body) });
      appendFileSync(file, writeRecord({ url, capturedAt, mime, body }));
      counts.fetched++;
      print(`${capturedAt}  ${body.length} bytes  ${url}`);
    }
  }
  return counts;
}

/** The last record of a run that was killed may be half written: it is taken off. */
function entriesOf(file: string, print: CaptureRequest['print']) {
  const { entries, faults } = indexFiles(openWarcFilesAt(file));
  const [fault] = faults;
  if (fault && faults.length === 1 && entries.every(({ offset }) => offset < fault.offset)) {
    print(`the last record of ${file} is not whole; it is fetched again`);
    truncateSync(file, fault.offset);
  } else if (faults[0])
    throw new ArchiveError(
      `${file} is damaged at byte ${faults[0].offset}: ${faults[0].message}`,
      'delete it, and run this again',
    );
  return entries;
}

function toQuery({ url, from, to }: WaybackOptions): string {
  const query = new URLSearchParams({
    url,
    output: 'json',
    fl: 'timestamp,original,mimetype,statuscode,digest',
    filter: 'statuscode:200',
  });
  if (from) query.set('from', from.replace(/\D/g, ''));
  if (to) query.set('to', to.replace(/\D/g, ''));
  return `cdx/search/cdx?${query}`;
}

/** The first row names the columns. Captures in order of time; an address that is not on the web is none. */
function toListed(bytes: Buffer | { readonly absent: string }, url: string): Listed[] {
  if ('absent' in bytes) throw new ArchiveError(bytes.absent, 'compare --server');
  let rows: (string | null)[][];
  try {
    rows = bytes.length === 0 ? [] : listing.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new ArchiveError(
      'what the server listed is no CDX listing in JSON',
      'give another --server, or try again later',
    );
  }
  const [names = [], ...captures] = rows;
  const column = (row: (string | null)[], name: string) => row[names.indexOf(name)] ?? '';
  const seen = new Set<string>();
  const listed = captures.flatMap((row) => {
    const [timestamp, original] = [column(row, 'timestamp'), column(row, 'original')];
    if (!/^\d{14}$/.test(timestamp) || !URL.canParse(original) || !/^https?:/.test(original)) return [];
    // A listing that is joined of several names a capture twice.
    if (seen.size === seen.add(`${timestamp} ${original}`).size) return [];
    const status = column(row, 'statuscode');
    if (status !== '200' && status !== '') return [];
    return [{ timestamp, original, mime: column(row, 'mimetype') || 'text/html', digest: column(row, 'digest') }];
  });
  if (listed.length === 0)
    throw new ArchiveError(`no capture of ${url} is listed`, 'compare the address, with and without www.');
  return listed.sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0));
}

/** `20260102030405` as an instant. */
const toInstant = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
