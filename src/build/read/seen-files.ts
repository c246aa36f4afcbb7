/**
 * What was seen of the files of a folder when they had certain bytes, so that one which still has them is not read to find that out. In: the
 * folder, the folder of kept results. Out: what is known, by path and digest, and `save`, which keeps what this run asked for.
 */
import { join, sep } from 'node:path';
import type { SeenFiles } from '../../pipeline/collections/write.ts';
import { isSeenSame, type Seen, seenOf, withoutNewest } from '../tree/seen.ts';
import { digestCodeOf } from './reading-code.ts';
import { readSealedMap, writeSealedMap } from './sealed-map.ts';

interface File {
  readonly digest: string;
  readonly seen: Seen | undefined;
}

interface SeenFolder extends SeenFiles {
  /** The digest of a file, where that is known. */
  digestOf(path: string): string | undefined;
  /** `seen`: before its bytes were read, where it was not written here. */
  note(path: string, digest: string, seen?: Seen): void;
  save(): void;
}

export function openSeenFiles(folder: string, kept: string): SeenFolder {
  const file = join(kept, 'seen.json');
  const code = digestCodeOf('build/read/seen-files');
  const before = readSealedMap<File>(file, code);
  const now = new Map<string, File>();
  let isNew = false;
  const place = `${join(folder)}${sep}`;
  /** `digest`: another one is not looked for. */
  const digestOf = (path: string, digest?: string) => {
    const known = before.get(path);
    if (known === undefined || (digest !== undefined && known.digest !== digest)) return undefined;
    if (!isSeenSame(seenOf(place + path), known.seen)) return undefined;
    now.set(path, known);
    return known.digest;
  };
  return {
    digestOf,
    has: (path, digest) => digestOf(path, digest) !== undefined,
    note(path, digest, seen = seenOf(place + path)) {
      now.set(path, { digest, seen });
      isNew = true;
    },
    save() {
      if (isNew || now.size !== before.size) writeSealedMap(file, code, withoutNewest(now));
    },
  };
}
