/**
 * What was seen of the files of a folder when they had certain bytes, so that one which still has them is not read to find that out. In: the
 * folder, the folder of kept results. Out: what is known, by path and digest, and `save`, which keeps what this run asked for.
 */
import { join } from 'node:path';
import type { SeenFiles } from '../../pipeline/collections/write.ts';
import { isSeenSame, type Seen, seenOf, withoutNewest } from '../tree/seen.ts';
import { digestCodeOf } from './reading-code.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

interface File {
  readonly digest: string;
  readonly seen: Seen | undefined;
}

export function openSeenFiles(folder: string, kept: string): SeenFiles & { save(): void } {
  const file = join(kept, 'seen.json');
  const code = digestCodeOf('build/read/seen-files');
  const sealed = readSealed(file, code);
  const before = new Map(sealed.is === 'whole' ? (JSON.parse(sealed.bytes.toString('utf8')) as [string, File][]) : []);
  const now = new Map<string, File>();
  let isNew = false;
  return {
    has(path, digest) {
      const known = before.get(path);
      if (known?.digest !== digest || !isSeenSame(seenOf(join(folder, path)), known.seen)) return false;
      now.set(path, known);
      return true;
    },
    note(path, digest) {
      now.set(path, { digest, seen: seenOf(join(folder, path)) });
      isNew = true;
    },
    save() {
      if (isNew || now.size !== before.size)
        writeSealed(file, code, Buffer.from(JSON.stringify([...withoutNewest(now)])));
    },
  };
}
