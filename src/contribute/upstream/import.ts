/**
 * `import`: writes a corpus for all that an archive holds. In: a repository and an empty or absent folder.
 * Out: corpus.yml, platform.yml and document.yml files; all of them, or on any fault none.
 */
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { toCounted } from '../../command/print.ts';
import { webAddress } from '../../pipeline/schema/common.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toUnpackFolder } from './context.ts';
import { holdsWebArchives, importWebArchives } from './import-web.ts';
import { placeDocuments } from './placement.ts';
import { toSkeleton } from './skeleton.ts';
import { writeAll } from './write-corpus.ts';

export interface ImportOptions {
  /** A repository, a WARC or WACZ file, or a folder of them. */
  readonly from?: string | undefined;
  /** An address whose captures in the Wayback Machine are fetched. */
  readonly wayback?: string | undefined;
  readonly server?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly pause?: string | undefined;
  readonly url?: string[] | undefined;
  readonly into: string;
  readonly repository?: string | undefined;
  readonly rename?: string[] | undefined;
}

export async function importArchive(options: ImportOptions, context: ArchiveContext): Promise<number> {
  if (options.wayback === undefined && !(options.from !== undefined && holdsWebArchives(options.from)))
    return importRepository({ ...options, from: options.from! }, context);
  const into = resolve(options.into);
  await requireEmpty(into, options.into);
  return importWebArchives(options, into, context);
}

async function importRepository(options: ImportOptions & { from: string }, context: ArchiveContext): Promise<number> {
  const into = resolve(options.into);
  if (options.repository !== undefined && !webAddress.safeParse(options.repository).success)
    throw new ArchiveError(
      `"${options.repository}" is not a web address`,
      'write an address that begins with https://',
    );
  await requireEmpty(into, options.into);
  const { index } = await openOpenTermsArchive({
    repository: await toGitFolder(options.from, toUnpackFolder(context.root)),
  });
  const documents = index.documents.filter(({ deleted }) => !deleted);
  if (documents.length === 0)
    throw new ArchiveError(`${options.from} holds no documents`, 'name a versions repository of Open Terms Archive');
  const placed = placeDocuments(documents, options.rename ?? []);
  const schemas = relative(into, join(context.root, 'public', 'schema')).replaceAll(sep, '/');
  const files = toSkeleton(placed, { repository: options.repository, commit: index.commit, schemas });
  await writeAll(files, into);
  const platforms = new Set(placed.map(({ platform }) => platform)).size;
  context.print(`${options.into}: ${toCounted(platforms, 'platform')}, ${toCounted(placed.length, 'document')}`);
  for (const { path, formerNames } of documents)
    for (const former of formerNames)
      context.print(`${toName(path)} was ${toName(former.path)} until ${former.until.slice(0, 10)}: one timeline`);
  context.print('next: fill in what the comments in corpus.yml, platform.yml and document.yml ask for');
  return 0;
}

function toName(path: string): string {
  return path.replace(/\.md$/, '');
}

async function requireEmpty(folder: string, shown: string): Promise<void> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0)
    throw new ArchiveError(`${shown} is not empty`, 'name a folder that is empty or does not exist');
}
