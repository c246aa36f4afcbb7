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

/** Files that this process looked at in an earlier run. */
const lookedAt = new WeakSet<File>();

export interface SeenFolder extends SeenFiles {
  /** The digest of a file, where that is known. */
  digestOf(path: string): string | undefined;
  /** `seen`: before its bytes were read, where it was not written here. */
  note(path: string, digest: string, seen?: Seen): void;
  /** Looks at the files that were taken for what they were in an earlier run; says whether they are. Those that are not are not taken so again. */
  areAsTaken(): boolean;
  save(): void;
}

/** `isLookedAtLater`: of which files, where this process looked at them before, is not looked at until `areAsTaken`; the others are looked at when they are asked for. */
export function openSeenFiles(
  folder: string,
  kept: string,
  isLookedAtLater: (path: string) => boolean = () => false,
): SeenFolder {
  const [file, fileOfNew] = [join(kept, 'seen.json'), join(kept, 'seen-since.json')];
  const code = digestCodeOf('build/read/seen-files');
  const before = readSealedMap<File>(file, code);
  const since = readSealedMap<File>(fileOfNew, code);
  const now = new Map<string, File>();
  const noted = new Map<string, File>();
  const place = `${join(folder)}${sep}`;
  const taken = new Map<string, File>();
  const isSame = (path: string, { seen }: File) => isSeenSame(seenOf(place + path), seen);
  /** `digest`: another one is not looked for. */
  const digestOf = (path: string, digest?: string) => {
    const known = since.get(path) ?? before.get(path);
    if (known === undefined || (digest !== undefined && known.digest !== digest)) return undefined;
    if (lookedAt.has(known) && isLookedAtLater(path)) taken.set(path, known);
    else if (!isSame(path, known)) return undefined;
    else lookedAt.add(known);
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
    areAsTaken() {
      const others = [...taken].filter(([path, known]) => !isSame(path, known));
      for (const [, known] of others) lookedAt.delete(known);
      return others.length === 0;
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
