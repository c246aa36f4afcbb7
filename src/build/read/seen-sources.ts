/**
 * The files of a corpus with the digests of their bytes: of a file that was not touched since it was read last, without reading it. In: the
 * folder of the corpus, the folder of kept results. Out: a reader, and `save`, which keeps what this run asked for.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { type Files, filesOnDisk, readingOnce } from '../../pipeline/sources/files.ts';
import { seenOf } from '../tree/seen.ts';
import { openSeenFiles } from './seen-files.ts';

export function openSeenSources(folder: string, kept: string): Files & { save(): void } {
  const files = filesOnDisk(folder, readingOnce());
  const seen = openSeenFiles(folder, join(kept, 'sources'));
  /** Who asks for a digest that is not known asks for the bytes next. */
  let last: { readonly path: string; readonly bytes: Buffer; isTaken: boolean } | undefined;
  return {
    ...files,
    read(path) {
      if (last?.path !== path) return files.read(path);
      last.isTaken = true;
      return last.bytes;
    },
    digestOf(path) {
      const known = seen.digestOf(path);
      if (known !== undefined) return known;
      // What was seen before it was read: whoever writes meanwhile changes it.
      const before = seenOf(join(folder, path));
      const bytes = files.read(path);
      if (last && !last.isTaken) letGo(last.bytes);
      last = bytes && { path, bytes, isTaken: false };
      if (!bytes || !before) return undefined;
      const digest = hash('sha256', bytes);
      seen.note(path, digest, before);
      return digest;
    },
    save: () => seen.save(),
  };
}
