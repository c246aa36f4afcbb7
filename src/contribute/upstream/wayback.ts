/**
 * Captures that the Wayback Machine lists of an address, as a WARC file. In: an address, the server (or a folder with what it answered),
 * and the file. Out: the file with a record for each capture, a revisit where the listing says that the bytes are those of one before.
 * What is in the file is not fetched again: a run that broke off is taken up where it ended. One request at a time, with pauses; what the
 * server cannot answer now is asked for again, later and later.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { openWarcFilesAt } from '../../pipeline/sources/warc/warc-files.ts';
import { indexFiles } from '../../pipeline/sources/warc/warc-index.ts';
import { toPayloadDigest, writeRecord } from '../../pipeline/sources/warc/write-record.ts';

interface WaybackOptions {
  readonly url: string;
  /** Address of a server that speaks the protocol, or a folder that holds `cdx.json` and `<timestamp>` files. */
  readonly server: string;
  readonly file: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Milliseconds between two requests. */
  readonly pause: number;
  readonly print: (line: string) => void;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export const waybackServer = 'https://web.archive.org';
const mostTries = 5;

const listing = z.array(z.array(z.string().nullable())).min(0);

interface Listed {
  readonly timestamp: string;
  readonly original: string;
  readonly mime: string;
  readonly digest: string;
}

export async function fetchWayback(
  options: WaybackOptions,
): Promise<{ fetched: number; repeated: number; there: number }> {
  const { file, print } = options;
  const listed = toListed(await ask(options, toQuery(options)), options.url);
  const there = new Map(
    existsSync(file) ? entriesOf(file).map((entry) => [`${entry.url} ${entry.capturedAt}`, entry.digest]) : [],
  );
  await mkdir(dirname(file), { recursive: true });
  const firsts = new Map<string, { url: string; capturedAt: string; digest: string }>();
  const counts = { fetched: 0, repeated: 0, there: there.size };
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
      const body = await ask(options, `web/${timestamp}id_/${url}`, timestamp);
      firsts.set(listedDigest, { url, capturedAt, digest: toPayloadDigest(body) });
      appendFileSync(file, writeRecord({ url, capturedAt, mime, body }));
      counts.fetched++;
      print(`${capturedAt}  ${body.length} bytes  ${url}`);
    }
  }
  return counts;
}

function entriesOf(file: string) {
  const { entries, faults } = indexFiles(openWarcFilesAt(file));
  if (faults[0])
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
function toListed(bytes: Buffer, url: string): Listed[] {
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
  const listed = captures.flatMap((row) => {
    const [timestamp, original] = [column(row, 'timestamp'), column(row, 'original')];
    if (!/^\d{14}$/.test(timestamp) || !URL.canParse(original) || !/^https?:/.test(original)) return [];
    const status = column(row, 'statuscode');
    if (status !== '200' && status !== '') return [];
    return [{ timestamp, original, mime: column(row, 'mimetype') || 'text/html', digest: column(row, 'digest') }];
  });
  if (listed.length === 0)
    throw new ArchiveError(`no capture of ${url} is listed`, 'compare the address, with and without www.');
  return listed.sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0));
}

/** Bytes of an address of the server, or the file of a folder. */
async function ask(options: WaybackOptions, path: string, file = 'cdx.json'): Promise<Buffer> {
  const { server, pause, print, wait = (time) => new Promise((resolve) => setTimeout(resolve, time)) } = options;
  if (!/^https?:\/\//.test(server)) {
    const found = [file, `${file}.html`, `${file}.pdf`].map((name) => join(server, name)).find(existsSync);
    if (!found) throw new ArchiveError(`${server} holds no ${file}`, 'add it, or name the server');
    return readFileSync(found);
  }
  for (let attempt = 1; ; attempt++) {
    await wait(pause * 2 ** (attempt - 1));
    const answer = await fetch(`${server}/${path}`, { redirect: 'follow' }).catch((error: Error) => error);
    if (answer instanceof Response && answer.ok) return Buffer.from(await answer.arrayBuffer());
    const what = answer instanceof Response ? `answered ${answer.status}` : `could not be reached (${answer.message})`;
    const isForNow = !(answer instanceof Response) || answer.status === 429 || answer.status >= 500;
    if (!isForNow || attempt === mostTries)
      throw new ArchiveError(`${server} ${what} for ${path}`, 'run this again later: what was fetched is kept');
    const after = answer instanceof Response ? Number(answer.headers.get('retry-after')) : 0;
    print(`${server} ${what}; trying again`);
    if (after > 0) await wait(Math.min(after, 300) * 1000);
  }
}

/** `20260102030405` as an instant. */
const toInstant = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
