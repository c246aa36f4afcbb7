/**
 * The newest state of an archive. In: the pin of a corpus, and a copy to take it from or nothing for the network.
 * Out: the git folder and its newest commit, which the pinned one leads to. From the network it goes into the cache.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { askGit } from '../../pipeline/sources/git.ts';
import { resolveCommit } from '../../pipeline/sources/git-commit.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toCachePath, toUnpackFolder } from './context.ts';
import { clone, replace } from './fetch.ts';
import type { Pin } from './pin.ts';

export interface Newest {
  readonly repository: string;
  readonly commit: string;
}

export async function findNewest(pin: Pin, from: string | undefined, context: ArchiveContext): Promise<Newest> {
  const repository =
    from === undefined ? await bring(pin, context) : await toGitFolder(from, toUnpackFolder(context.root));
  const commit = await resolveCommit(repository);
  await resolveCommit(repository, pin.commit);
  const leads = await askGit(repository, ['merge-base', '--is-ancestor', pin.commit, commit]).then(
    () => true,
    () => false,
  );
  if (leads) return { repository, commit };
  throw new ArchiveError(
    `the newest commit ${commit} does not follow the pinned ${pin.commit}: the archive rewrote its history, or is older`,
    'look at the archive, and pin a commit by hand',
  );
}

async function bring(pin: Pin, context: ArchiveContext): Promise<string> {
  const place = toCachePath(context.root, pin.corpus);
  await mkdir(dirname(place), { recursive: true });
  const partial = await mkdtemp(join(dirname(place), `partial-${basename(place)}-`));
  try {
    const fetched = join(partial, 'fetched');
    await clone(pin.repository, fetched, 'https:http', context);
    await replace(place, fetched, join(partial, 'replaced'));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  if (!existsSync(place)) throw new ArchiveError(`${pin.repository} could not be fetched`, 'try again');
  return place;
}
