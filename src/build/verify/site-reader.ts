/**
 * Reads a published site wherever it is: a folder, an address, or a ZIP such as an exhibit. In: what the command line names. Out: a
 * reader of its files by path; a file that is not there is undefined, anything else that goes wrong is an error.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { UsageError } from '../../command/reported-error.ts';
import { listSiteFiles } from '../site-marker.ts';

/** Bytes; far more than any file of a site, or all files of an exhibit. */
const largestFile = 256 * 1024 * 1024;

export interface SiteReader {
  readonly name: string;
  read(path: string): Promise<Uint8Array | undefined>;
  /** Paths that are there, where that can be known. */
  list?(): string[];
}

export function openSite(target: string): SiteReader {
  if (/^https?:\/\//i.test(target)) return atAddress(target);
  if (!existsSync(target))
    throw new UsageError(`${target}: there is no such folder or file; an address starts with https://`);
  return statSync(target).isDirectory() ? inFolder(target) : inZip(target);
}

function inFolder(folder: string): SiteReader {
  const root = resolve(folder);
  const real = realpathSync(root);
  return {
    name: folder,
    async read(path) {
      const file = join(root, path);
      if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
      // A symbolic link in a folder from elsewhere could lead to any file of this machine.
      if (!realpathSync(file).startsWith(real + sep)) throw new Error('it is a symbolic link out of the folder');
      return readFileSync(file);
    },
    list: () => listSiteFiles(root),
  };
}

function atAddress(address: string): SiteReader {
  const base = address.endsWith('/') ? address : `${address}/`;
  return {
    name: address,
    async read(path) {
      const url = base + path.split('/').map(encodeURIComponent).join('/');
      const response = await fetch(url, { redirect: 'follow' }).catch((error: Error) => {
        throw new Error(`${url} cannot be read: ${toCause(error)}`);
      });
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return readBody(response, url);
    },
  };
}

/** A server may send without end. */
async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > largestFile) throw new Error(`${url} has more than ${largestFile} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What fetch itself says is "fetch failed"; why stands in what it was caused by, which may be several tries. */
function toCause({ message, cause }: Error): string {
  if (!(cause instanceof Error)) return message;
  const { code, errors } = cause as Error & { code?: string; errors?: Error[] };
  return cause.message || errors?.[0]?.message || code || message;
}

function inZip(file: string): SiteReader {
  let files: Record<string, Uint8Array>;
  try {
    if (statSync(file).size > largestFile) throw new Error('it is larger than any exhibit');
    let length = 0;
    files = unzipSync(readFileSync(file), {
      filter: ({ originalSize }) => {
        length += originalSize;
        if (length > largestFile) throw new Error('unpacked it is larger than any exhibit');
        return true;
      },
    });
  } catch (error) {
    throw new UsageError(`${file}: this is no ZIP that can be read (${(error as Error).message})`);
  }
  return {
    name: file,
    read: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: () => Object.keys(files).filter((path) => !path.endsWith('/')),
  };
}
