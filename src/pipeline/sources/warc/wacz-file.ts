import { byCodeOrder } from '../../schema/order.ts';
import { ArchiveError } from '../archive-error.ts';
import { sha256 } from '../snapshot-file.ts';
import { isWacz, isWarc, type WarcBytes } from './warc-bytes.ts';
import { listZip, readZipEntry, type ZipEntry } from './zip-entries.ts';

const deepestWacz = 4;

/**
 * The WARC files in a WACZ file (WACZ 1.1.1), read where they lie. In: the file. Out: each WARC that it stores as it is, also of WACZ files
 * inside it (a collection of crawls), with the SHA-256 that `datapackage.json` lists of it. Signatures are not checked.
 */
export function listWacz(zip: WarcBytes, depth = 1): WarcBytes[] {
  const entries = listZip(zip);
  // Entries that share their bytes, or crawls in crawls without end, would be more than the file is long.
  if (depth > deepestWacz || entries.reduce((sum, { size }) => sum + size, 0) > zip.size)
    throw new ArchiveError(
      depth > deepestWacz ? `${zip.name} is a WACZ file in ${deepestWacz} others` : `the files in ${zip.name} overlap`,
      'take out what is in it:  unzip',
    );
  const listed = readListed(zip, entries);
  const found = entries
    .filter(({ name }) => isWarc(name) || isWacz(name))
    .map((entry) => ({ entry, part: toPart(zip, entry, listed.get(entry.name)) }))
    .flatMap(({ entry, part }) => (isWacz(entry.name) ? listWacz(part, depth + 1) : [part]));
  return found.sort(byCodeOrder(({ name }) => name));
}

function toPart(zip: WarcBytes, { name, isStored, size, findStart }: ZipEntry, listed?: string): WarcBytes {
  if (!isStored)
    throw new ArchiveError(
      `${zip.name} holds ${name} compressed a second time, which cannot be read in place`,
      'take it out of the WACZ file:  unzip',
    );
  const begin = findStart();
  return {
    ...{ name: `${zip.name}/${name}`, size, identity: `${zip.identity} ${name}` },
    ...(listed && { listed }),
    read: (offset, length) => zip.read(begin + offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/** SHA-256 by path; nothing where there is no list. A list that is not the one whose digest lies beside it is refused. */
function readListed(zip: WarcBytes, entries: readonly ZipEntry[]): Map<string, string> {
  const [list, seal] = ['datapackage.json', 'datapackage-digest.json'].map((wanted) => {
    const entry = entries.find(({ name }) => name === wanted);
    return entry && readZipEntry(zip, entry);
  });
  const sealed = toSum((parse(seal) as { hash?: unknown } | undefined)?.hash);
  if (list && sealed !== undefined && sealed !== sha256(list))
    throw new ArchiveError(
      `datapackage.json of ${zip.name} is not the one that datapackage-digest.json names`,
      'copy or fetch the WACZ file again',
    );
  const { resources } = (parse(list) ?? {}) as { resources?: unknown };
  return new Map(
    (Array.isArray(resources) ? resources : []).flatMap((one: { path?: unknown; hash?: unknown } | null) => {
      const sum = toSum(one?.hash);
      return typeof one?.path === 'string' && sum !== undefined ? [[one.path, sum] as const] : [];
    }),
  );
}

const toSum = (hash: unknown): string | undefined =>
  typeof hash === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase() : undefined;

function parse(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
