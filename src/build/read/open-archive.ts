/**
 * The archives of a corpus. In: its files, and perhaps the path of its archive. Out: where each is, as plain values that any thread can
 * open them by. What is kept in a repository is, without a path, looked for in the cache that `npm run archive -- fetch` fills.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toNamedPath } from '../../command/archive-path.ts';
import { toShellWord } from '../../command/shell-words.ts';
import type { ArchiveSettings } from '../../pipeline/schema/archive-settings.ts';
import type { Archive, ArchiveSurroundings } from '../../pipeline/sources/archive.ts';
import { ArchiveError, NoSuchCommit } from '../../pipeline/sources/archive-error.ts';
import { keptIn, openArchiveOfKind } from '../../pipeline/sources/archive-kinds.ts';
import { joinArchives } from '../../pipeline/sources/composite-archive.ts';
import type { CorpusSources } from '../../pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { openDerivedTexts } from './derived-texts.ts';
import { openKeptLogs } from './kept-logs.ts';

interface LocatedArchive {
  /** None of the archive that most documents are in. */
  readonly name?: string;
  readonly settings: ArchiveSettings;
  /** The git folder, or the folder of the files. */
  readonly path?: string;
  /** The command that brings it, where it lies in the cache. */
  readonly fetch?: string;
}

export interface ArchivePlace {
  /** What messages print before a path. */
  readonly prefix: string;
  /** Folder of the corpus. */
  readonly folder: string;
  readonly archives: readonly LocatedArchive[];
  /** Where texts derived of pages are kept. */
  readonly derived: string;
  /** Where histories of repositories are kept. */
  readonly logs?: string;
}

interface ArchiveInput {
  root: string;
  name: string;
  /** The corpus as it was named on the command line, or its folder. */
  given: string;
  folder: string;
  /** The archive of the corpus, or that of a name: `crawl=path`. */
  path?: string;
  sources: CorpusSources;
}

export async function locateArchive(input: ArchiveInput): Promise<ArchivePlace> {
  const { root, name, folder, sources } = input;
  const corpus = sources.corpus?.value;
  const main = corpus?.archive ?? { kind: 'folder' as const };
  const archives: LocatedArchive[] = [await locate(input, main)];
  for (const [own, settings] of Object.entries(corpus?.archives ?? {}))
    archives.push(await locate(input, settings, own));
  return {
    prefix: sources.prefix,
    folder,
    archives,
    derived: join(root, '.cache/derived', name),
    logs: join(root, '.cache/histories'),
  };
}

async function locate(input: ArchiveInput, settings: ArchiveSettings, own?: string): Promise<LocatedArchive> {
  const { root, name, given, path: asked } = input;
  const named = { ...(own !== undefined && { name: own }), settings };
  const typed = asked === undefined ? undefined : toNamedPath(asked);
  const path = typed && typed.name === own ? typed.path : undefined;
  const kept = keptIn(settings);
  if (kept === 'documents') {
    if (path && own === undefined)
      throw new ArchiveError(
        '--archive is given for a corpus that keeps its snapshots in folders',
        'leave --archive out',
      );
    return named;
  }
  if (kept === 'files') return { ...named, path: path ?? input.folder };
  const cached = join(root, '.cache/archives', `${own === undefined ? name : `${name}.${own}`}.git`);
  if (!path && !existsSync(cached)) throw archiveMissing(given, own);
  if (!path) return { ...named, path: cached, fetch: `npm run archive -- fetch ${toShellWord(given)}` };
  return { ...named, path: await toGitFolder(path, join(root, '.cache/archives/unpacked')) };
}

/** What is said where the archive of a corpus was not fetched; `given` as in CorpusPlaces. */
const archiveMissing = (given: string, own?: string): ArchiveError =>
  new ArchiveError(
    own === undefined ? `the archive of ${given} is not here` : `the archive "${own}" of ${given} is not here`,
    `npm run archive -- fetch ${toShellWord(given)}, or give its path with --archive${own === undefined ? '' : ` ${own}=<path>`}`,
  );

/** The files of the corpus are those on disk unless others are given. */
export async function openArchive(
  { prefix, folder, archives, derived, logs }: ArchivePlace,
  files = filesOnDisk(folder),
): Promise<Archive> {
  const texts = openDerivedTexts(derived);
  const kept = logs !== undefined && { logs: openKeptLogs(logs) };
  const open = async ({ settings, path, fetch }: LocatedArchive) => {
    const surroundings: ArchiveSurroundings = {
      ...{ files, prefix, derived: texts, ...kept },
      ...(path !== undefined && { path }),
    };
    try {
      return await openArchiveOfKind(settings, surroundings);
    } catch (error) {
      // A pin that moved on, in a copy that stayed behind.
      if (fetch === undefined || !(error instanceof NoSuchCommit)) throw error;
      throw new ArchiveError(error.message, `${fetch}, or pin a commit that it holds`);
    }
  };
  const [main, ...others] = archives;
  const named = new Map<string, Archive>();
  for (const one of others) named.set(one.name!, await open(one));
  return joinArchives(await open(main!), named);
}
