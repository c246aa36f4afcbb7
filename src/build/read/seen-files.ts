/**
 * What was seen of the files of a folder when they had certain bytes, so that one which still has them is not read to find that out. In: the
 * folder, the folder of kept results. Out: what is known, by path and digest, and `save`, which keeps what this run asked for: of few files that are
 * new it writes them alone, beside what was seen before. Whatever is kept of a file is true for itself.
 */
import { rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SeenFiles } from '../../pipeline/collections/write.ts';
import { isSeenSame, type Seen, seenOf, withoutNewest } from '../tree/seen.ts';
import { digestCodeOf } from './reading-code.ts';
import { readSealedMap, writeSealedMap } from './sealed-map.ts';

interface File {
  readonly digest: string;
  readonly seen: Seen | undefined;
}

/** Reading as many again beside the others costs less than writing all. */
const isFew = (some: number, all: number): boolean => some * 8 < all;

interface SeenFolder extends SeenFiles {
  /** The digest of a file, where that is known. */
  digestOf(path: string): string | undefined;
  /** `seen`: before its bytes were read, where it was not written here. */
  note(path: string, digest: string, seen?: Seen): void;
  save(): void;
}

export function openSeenFiles(folder: string, kept: string): SeenFolder {
  const [file, fileOfNew] = [join(kept, 'seen.json'), join(kept, 'seen-since.json')];
  const code = digestCodeOf('build/read/seen-files');
  const before = readSealedMap<File>(file, code);
  const since = readSealedMap<File>(fileOfNew, code);
  const now = new Map<string, File>();
  const noted = new Map<string, File>();
  const place = `${join(folder)}${sep}`;
  /** `digest`: another one is not looked for. */
  const digestOf = (path: string, digest?: string) => {
    const known = since.get(path) ?? before.get(path);
    if (known === undefined || (digest !== undefined && known.digest !== digest)) return undefined;
    if (!isSeenSame(seenOf(place + path), known.seen)) return undefined;
    now.set(path, known);
    return known.digest;
  };
  return {
    digestOf,
    has: (path, digest) => digestOf(path, digest) !== undefined,
    note(path, digest, seen = seenOf(place + path)) {
      const own = { digest, seen };
      now.set(path, own);
      noted.set(path, own);
    },
    save() {
      const all = new Map([...since, ...noted]);
      if (isFew(all.size, before.size) && isFew(Math.abs(now.size - before.size), before.size)) {
        if (noted.size > 0) writeSealedMap(fileOfNew, code, withoutNewest(all));
        return;
      }
      writeSealedMap(file, code, withoutNewest(now));
      rmSync(fileOfNew, { force: true });
    },
  };
}
