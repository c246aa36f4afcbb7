/**
 * What a server of captures answers. In: the server, or a folder with what it answered, and the path of a listing or a capture. Out: the
 * bytes, or why there are none for good. One request at a time, with pauses; what cannot be answered now, or breaks off amid the bytes,
 * is asked for again, later and later.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';

export interface CaptureRequest {
  /** Address of a server that speaks the protocol, or a folder that holds `cdx.json` and `<timestamp>` files. */
  readonly server: string;
  /** Milliseconds between two requests. */
  readonly pause: number;
  readonly print: (line: string) => void;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

interface Absent {
  readonly absent: string;
}

const mostTries = 5;
/** Seconds: as long as a server may ask to wait. */
const longestWait = 300;

export async function askServer(options: CaptureRequest, path: string, file = 'cdx.json'): Promise<Buffer | Absent> {
  const { server, pause, print, wait = (time) => new Promise((resolve) => setTimeout(resolve, time)) } = options;
  if (!/^https?:\/\//.test(server)) {
    const found = [file, `${file}.html`, `${file}.pdf`].map((name) => join(server, name)).find(existsSync);
    if (!found) throw new ArchiveError(`${server} holds no ${file}`, 'add it, or name the server');
    return readFileSync(found);
  }
  for (let attempt = 1; ; attempt++) {
    await wait(pause * 2 ** (attempt - 1));
    const answer = await askOnce(`${server}/${path}`, path);
    if ('bytes' in answer) return answer.bytes;
    const told = `${server} ${answer.what} for ${path}`;
    if (answer.isForGood) return { absent: told };
    if (attempt === mostTries) throw new ArchiveError(told, 'run this again later: what was fetched is kept');
    print(`${server} ${answer.what}; trying again`);
    if (answer.after > 0) await wait(answer.after * 1000);
  }
}

type Answer =
  | { readonly bytes: Buffer }
  | { readonly what: string; readonly isForGood: boolean /** Seconds. */; readonly after: number };

async function askOnce(address: string, path: string): Promise<Answer> {
  try {
    const response = await fetch(address, { redirect: 'follow' });
    const { status } = response;
    // A server that lacks a capture leads to another one of the address, whose bytes are those of another day.
    const [asked, given] = [path, new URL(response.url).pathname].map((one) => /(?:^|\/)web\/(\d{14})/.exec(one)?.[1]);
    if (response.ok && asked === given) return { bytes: Buffer.from(await response.arrayBuffer()) };
    await response.body?.cancel();
    if (response.ok) return { what: `leads to ${given ?? response.url}`, isForGood: true, after: 0 };
    const isForGood = status < 500 && status !== 429 && status !== 408;
    return { what: `answered ${status}`, isForGood, after: toSeconds(response.headers) };
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    return { what: `could not be reached, or broke off (${why})`, isForGood: false, after: 0 };
  }
}

/** A number of seconds, or an instant by the clock of the server. */
function toSeconds(headers: Headers): number {
  const text = headers.get('retry-after') ?? '0';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), longestWait);
}
