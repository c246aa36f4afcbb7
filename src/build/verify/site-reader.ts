/**
 * Reads a published site wherever it is: a folder, an address, or a ZIP such as an exhibit. In: what the command line names. Out: a
 * reader of its files by path; a file that is not there is undefined, anything else that goes wrong is an error.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { UsageError } from '../../command/reported-error.ts';
import { listSiteFiles } from '../site-folder.ts';

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
  return {
    name: folder,
    async read(path) {
      const file = join(root, path);
      return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile()
        ? readFileSync(file)
        : undefined;
    },
    list: () => listSiteFiles(root).map(({ path }) => path),
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
      return new Uint8Array(await response.arrayBuffer());
    },
  };
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
    files = unzipSync(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: this is no ZIP (${(error as Error).message})`);
  }
  return {
    name: file,
    read: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: () => Object.keys(files).filter((path) => !path.endsWith('/')),
  };
}
