/**
 * `fetch`: brings the pinned repository of a corpus into the cache. In: a corpus, and a copy to take it from or
 * nothing for the network. Out: `.cache/archives/<corpus>.git`, bare, self-contained and holding the pinned commit;
 * it gets that name only when it does, and until then what was there before stays.
 */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { askGit } from '../../pipeline/sources/git.ts';
import { resolveCommit } from '../../pipeline/sources/git-commit.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toCachePath, toUnpackFolder } from './context.ts';
import { readPin } from './pin.ts';

export async function fetchArchive(
  { corpus, from }: { corpus: string; from?: string },
  context: ArchiveContext,
): Promise<number> {
  const pin = await readPin(context.root, corpus);
  if (!pin) {
    context.print(`${corpus} is built from no repository: there is nothing to fetch`);
    return 0;
  }
  const place = toCachePath(context.root, pin.corpus);
  const shown = relative(context.root, place);
  if (await holds(place, pin.commit)) {
    context.print(`${shown} already holds ${pin.commit}`);
    return 0;
  }
  const source = from === undefined ? pin.repository : resolve(await toGitFolder(from, toUnpackFolder(context.root)));
  await mkdir(dirname(place), { recursive: true });
  const partial = await mkdtemp(join(dirname(place), `partial-${basename(place)}-`));
  try {
    const fetched = join(partial, 'fetched');
    await clone(source, fetched, from === undefined ? 'https:http' : 'file', context);
    await requireCommit(fetched, pin.commit, from ?? pin.repository);
    await replace(place, fetched, join(partial, 'replaced'));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  context.print(`${shown} now holds ${pin.commit}`);
  return 0;
}

/** `--no-local` copies through git, which checks every object on its way, instead of copying files. */
export async function clone(
  source: string,
  into: string,
  protocols: string,
  { onProgress }: ArchiveContext,
): Promise<void> {
  const uploadPack = "--upload-pack=git -c 'safe.directory=*' upload-pack";
  const loudness = onProgress ? '--progress' : '--quiet';
  const command = ['clone', '--bare', '--no-local', loudness, uploadPack, '--template=', '--', source, into];
  await askGit(undefined, command, onProgress ? { protocols, onProgress } : { protocols });
}

async function holds(gitFolder: string, commit: string): Promise<boolean> {
  return resolveCommit(gitFolder, commit).then(
    () => true,
    () => false,
  );
}

async function requireCommit(gitFolder: string, commit: string, source: string): Promise<void> {
  if (await holds(gitFolder, commit)) return;
  throw new ArchiveError(
    `${source} does not hold the commit ${commit} that corpus.yml pins`,
    'name a newer copy with --from, or pin a commit that the archive holds',
  );
}

export async function replace(place: string, fetched: string, replaced: string): Promise<void> {
  await rename(place, replaced).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fetched, place);
}
