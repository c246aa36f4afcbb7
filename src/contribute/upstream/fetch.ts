/**
 * `fetch`: brings the pinned repositories of a corpus into the cache. In: a corpus, and a copy to take one of them from
 * (`path`, or `name=path` of one of `archives`) or nothing for the network. Out: `.cache/archives/<corpus>.git`, bare, self-contained and holding the pinned commit;
 * it gets that name only when it does, and until then what was there before stays.
 */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { toNamedPath } from '../../command/archive-path.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { askGit } from '../../pipeline/sources/git.ts';
import { resolveCommit } from '../../pipeline/sources/git-commit.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toCachePath, toUnpackFolder } from './context.ts';
import { type Pin, readPins } from './pin.ts';

export async function fetchArchive(
  { corpus, from }: { corpus: string; from?: string },
  context: ArchiveContext,
): Promise<number> {
  const pins = await readPins(context.root, corpus);
  if (pins.length === 0) context.print(`${corpus} is built from no repository: there is nothing to fetch`);
  const copy = from === undefined ? undefined : toNamedPath(from);
  const wanted = copy && pins.length > 0 ? [choosePin(pins, copy.name)] : pins;
  for (const pin of wanted) await fetchPinned(pin, copy?.path, context);
  return 0;
}

/** Whose copy it is: that of the archive of the name, or of the only repository there is. */
function choosePin(pins: readonly Pin[], wanted: string | undefined): Pin {
  const found =
    pins.find(({ name }) => name === wanted) ?? (wanted === undefined && pins.length === 1 ? pins[0] : undefined);
  if (found) return found;
  const names = pins.flatMap(({ name }) => name ?? []).map((name) => `--from ${name}=<path>`);
  throw new ArchiveError(
    wanted === undefined ? 'several repositories could be meant' : `no archive of corpus.yml is called "${wanted}"`,
    `say which:  ${names.join(' or ')}`,
  );
}

/** Brings one repository into the cache, from a copy where one is named; nothing where the cache holds the pinned commit. */
export async function fetchPinned(pin: Pin, from: string | undefined, context: ArchiveContext): Promise<void> {
  const place = toCachePath(context.root, pin.corpus);
  const shown = relative(context.root, place);
  if (await holds(place, pin.commit)) {
    context.print(`${shown} already holds ${pin.commit}`);
    return;
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
