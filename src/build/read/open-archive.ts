/**
 * The archive of a corpus. In: its files, and perhaps the path of its archive. Out: where it is, as plain values that any
 * thread can open it by. One of Open Terms Archive without a path is looked for in the cache that
 * `npm run archive -- fetch` fills.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../pipeline/sources/archive.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import type { CorpusSources } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { openFolderArchive } from '../../pipeline/sources/folder-archive.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';

/** The folder of the corpus, or the git folder and the commit it is read from; and what messages print before a path. */
export type ArchivePlace = { readonly prefix: string } & (
  | { readonly folder: string }
  | { readonly repository: string; readonly commit: string }
);

interface ArchiveInput {
  root: string;
  name: string;
  /** The corpus as it was named on the command line, or its folder. */
  given: string;
  folder: string;
  path?: string;
  sources: CorpusSources;
}

export async function locateArchive({ root, name, given, folder, path, sources }: ArchiveInput): Promise<ArchivePlace> {
  const { prefix } = sources;
  const archive = sources.corpus?.value?.archive ?? { kind: 'folder' as const };
  if (archive.kind === 'folder') {
    if (path)
      throw new ArchiveError(
        '--archive is given for a corpus that keeps its snapshots in folders',
        'leave --archive out',
      );
    return { folder, prefix };
  }
  const cached = join(root, '.cache/archives', `${name}.git`);
  if (!path && !existsSync(cached)) {
    throw archiveMissing(given);
  }
  const repository = path ? await toGitFolder(path, join(root, '.cache/archives/unpacked')) : cached;
  return { repository, commit: archive.commit, prefix };
}

/** What is said where the archive of a corpus was not fetched; `given` as in CorpusPlaces. */
export const archiveMissing = (given: string): ArchiveError =>
  new ArchiveError(
    `the archive of ${given} is not here`,
    `npm run archive -- fetch ${/\s/.test(given) ? JSON.stringify(given) : given}, or give its path with --archive`,
  );

export async function openArchive(place: ArchivePlace): Promise<Archive> {
  return 'folder' in place ? openFolderArchive(filesOnDisk(place.folder), place.prefix) : openOpenTermsArchive(place);
}
