/**
 * The files of a corpus with the digests of their bytes: of a file that was not touched since it was read last, without reading it. In: the
 * folder of the corpus, the folder of kept results; in a process that stays, which paths may have changed since it read them. Out: a reader, and
 * `save`, which keeps what this run asked for.
 */
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { type Files, filesOnDisk, readingOnce } from '../../pipeline/sources/files.ts';
import { seenOf } from '../tree/seen.ts';
import { isRemembering } from './remembered.ts';
import { openSeenFiles } from './seen-files.ts';
import { openSeenListings } from './seen-listings.ts';

interface SeenSources extends Files {
  /** Looks at what nobody said has changed, and was not looked at therefore; says whether it is as it was. */
  areAsTaken(): boolean;
  save(): void;
}

/** `changed`: absolute; without it all is looked at. */
export function openSeenSources(folder: string, kept: string, changed?: ReadonlySet<string>): SeenSources {
  const listedAnew = changed && new Set([...changed, ...[...changed].map((path) => dirname(path))]);
  const listings = openSeenListings((path) => listedAnew?.has(path) === false);
  const files = filesOnDisk(folder, readingOnce(isRemembering() ? listings.read : undefined));
  const seen = openSeenFiles(folder, join(kept, 'sources'), (path) => changed?.has(join(folder, path)) === false);
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
    areAsTaken() {
      const areFilesSame = seen.areAsTaken();
      return listings.areAsTaken() && areFilesSame;
    },
    save: () => seen.save(),
  };
}
